package io.reformpulse.domain.alert.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What cases are called in the ids of their alerts. */
class CaseKeyTest {
    @Test
    void noTwoCasesShareAPartOfAnId() {
        assertThat(
                        new CaseKey[] {
                            CaseKey.COMMUNE,
                            CaseKey.dossier("b7"),
                            CaseKey.dossier("RATING 0 b7"),
                            CaseKey.rating("b7"),
                            new CaseKey(CaseKey.Kind.DEVICE, "b7", 19_787),
                            new CaseKey(CaseKey.Kind.DEVICE, "b7", 19_788),
                            new CaseKey(CaseKey.Kind.OFFICER, "b7", 19_787)
                        })
                .extracting(CaseKey::text)
                .doesNotHaveDuplicates();
    }
}
