package io.reformpulse.domain.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RuleBookTest {
    private static final Rule FIRST = Rules.version(Rules.onTime(), 1, 100);
    private static final Rule SECOND = Rules.version(Rules.onTime(), 2, 200);

    @Test
    void theVersionInForceIsChosenByTheInstant() {
        RuleBook book = RuleBook.of(List.of(SECOND, FIRST));
        assertThat(book.inForce("rate", 99)).isNull();
        assertThat(book.inForce("rate", 100)).isEqualTo(FIRST);
        assertThat(book.inForce("rate", 199)).isEqualTo(FIRST);
        assertThat(book.inForce("rate", 200)).isEqualTo(SECOND);
        assertThat(book.inForce("other", 200)).isNull();
    }

    @Test
    void aCorrectionWrittenLaterReplacesWhatItCorrects() {
        Rule third = Rules.version(Rules.onTime(), 3, 150);
        RuleBook book = RuleBook.of(List.of(FIRST, SECOND, third));
        assertThat(book.inForce("rate", 149)).isEqualTo(FIRST);
        assertThat(book.inForce("rate", 150)).isEqualTo(third);
        assertThat(book.inForce("rate", 250)).isEqualTo(third);
    }

    @Test
    void aRemovalEndsARuleUntilAnotherVersion() {
        RuleBook book =
                RuleBook.of(List.of(FIRST))
                        .plus(new Removal("rate", 2, "tester", 300))
                        .plus(Rules.version(Rules.onTime(), 3, 400));
        assertThat(book.inForce("rate", 299)).isEqualTo(FIRST);
        assertThat(book.inForce("rate", 300)).isNull();
        assertThat(book.inForce("rate", 400).version()).isEqualTo(3);
    }

    @Test
    void aVersionIsNeverRewritten() {
        RuleBook book = RuleBook.of(List.of(FIRST, SECOND));
        assertThat(book.plus(FIRST)).isEqualTo(book);
        assertThatThrownBy(() -> book.plus(Rules.version(Rules.onTime(), 1, 101)))
                .hasMessageContaining("Version 1 of rule rate was written before")
                .hasMessageContaining("write it as version 3");
    }

    @Test
    void anIdKeepsItsSubject() {
        Rule other = Rules.named(Rules.version(Rules.of(Subject.SATISFIED_RATE), 2, 0), "rate");
        assertThatThrownBy(() -> RuleBook.of(List.of(FIRST, other)))
                .hasMessageContaining("Rule rate watches ON_TIME_RATE in another version");
    }

    @Test
    void theOrderOfWritingIsOfNoAccount() {
        assertThat(RuleBook.of(List.of(SECOND, FIRST)))
                .isEqualTo(RuleBook.EMPTY.plus(FIRST).plus(SECOND));
    }
}
