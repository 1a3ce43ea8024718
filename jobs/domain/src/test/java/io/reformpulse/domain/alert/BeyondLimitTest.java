package io.reformpulse.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BeyondLimitTest {
    private final BeyondLimit beyondLimit = new BeyondLimit();

    @Test
    void eachRuleTellsADossierOnce() {
        beyondLimit.add("a", "2");
        beyondLimit.add("a", "1");
        beyondLimit.add("b", "1");
        assertThat(beyondLimit.rulesOf("1")).containsExactly("a", "b");
        assertThat(beyondLimit.take("a")).containsExactly("1", "2");
        assertThat(beyondLimit.take("a")).isEmpty();
        assertThat(beyondLimit.rulesOf("1")).containsExactly("b");
        assertThat(beyondLimit.dossiers()).containsExactly("1");
    }

    @Test
    void aForgottenDossierIsToldByNoRule() {
        beyondLimit.add("a", "1");
        beyondLimit.add("b", "1");
        beyondLimit.forget("1");
        assertThat(beyondLimit.take("a")).isEmpty();
        assertThat(beyondLimit).isEqualTo(new BeyondLimit());
    }

    @Test
    void onlyWhatChangedIsToBeStored() {
        beyondLimit.add("a", "1");
        beyondLimit.add("a", "2");
        assertThat(beyondLimit.takeChanged()).containsExactlyInAnyOrder("1", "2");
        beyondLimit.add("a", "1");
        beyondLimit.forget("3");
        assertThat(beyondLimit.takeChanged()).isEmpty();
        beyondLimit.forget("1");
        assertThat(beyondLimit.takeChanged()).containsExactly("1");
        beyondLimit.take("a");
        assertThat(beyondLimit.takeChanged()).containsExactly("2");
    }
}
