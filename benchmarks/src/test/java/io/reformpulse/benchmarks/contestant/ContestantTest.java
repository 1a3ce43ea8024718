package io.reformpulse.benchmarks.contestant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContestantTest {
    @ParameterizedTest
    @EnumSource
    void isFoundByItsLabel(Contestant contestant) {
        assertThat(Contestant.of(contestant.label())).isSameAs(contestant);
    }

    @Test
    void anUnknownLabelIsAnsweredWithThoseThereAre() {
        assertThatThrownBy(() -> Contestant.of("spark"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("There is no contestant spark; take any of [ours, ")
                .hasMessageContaining("kafka-streams");
    }

    @Test
    void kafkaStreamsIsNotOnTheClassPathOfTheOthers() {
        assertThatThrownBy(Peer::onClassPath)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("start this contestant with ./pulse bench.");
    }
}
