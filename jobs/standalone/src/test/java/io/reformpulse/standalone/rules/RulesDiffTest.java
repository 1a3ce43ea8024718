package io.reformpulse.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.alert.rule.Removal;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.RuleBook;
import io.reformpulse.domain.alert.rule.Rules;
import io.reformpulse.domain.alert.rule.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulesDiffTest {
    private static final Rule ONE = Rules.named(Rules.onTime(), "one");
    private static final Rule TWO = Rules.version(ONE, 2, 100);
    private static final Removal END = new Removal("one", 3, "tester", 200);
    private static final Rule OTHER = Rules.named(Rules.onTime(), "other");

    @Test
    void whatTheTopicLacksIsAddedAndTheRestIsUnchanged() {
        RuleBook topic = RuleBook.of(List.of(ONE));
        RulesDiff diff = RulesDiff.between(RuleBook.of(List.of(END, OTHER, ONE, TWO)), topic);
        assertThat(diff.added()).containsExactly(TWO, END, OTHER);
        assertThat(diff.unchanged()).containsExactly(ONE);
        assertThat(diff.onlyInTopic()).isEmpty();
        assertThat(diff.conflicts()).isEmpty();
        assertThat(diff.added()).containsExactly(TWO, END, OTHER);
        assertThat(diff.newer(topic)).containsExactly(TWO, END, OTHER);
    }

    @Test
    void whatOnlyTheTopicHasIsListed() {
        RulesDiff diff =
                RulesDiff.between(RuleBook.of(List.of(ONE)), RuleBook.of(List.of(ONE, TWO, OTHER)));
        assertThat(diff.onlyInTopic()).containsExactly(TWO, OTHER);
        assertThat(diff.added()).isEmpty();
    }

    @Test
    void oneVersionWithTwoContentsIsAConflict() {
        RulesDiff diff =
                RulesDiff.between(
                        RuleBook.of(List.of(ONE, Rules.version(ONE, 2, 7))),
                        RuleBook.of(List.of(ONE, TWO)));
        assertThat(diff.conflicts())
                .containsExactly(
                        "Version 2 of rule one was written before with another content; write it"
                                + " as version 3.");
        assertThat(diff.added()).isEmpty();
        assertThat(diff.onlyInTopic()).isEmpty();
    }

    @Test
    void oneIdWithTwoSubjectsIsAConflict() {
        Rule overdue = Rules.named(Rules.of(Subject.DOSSIER_OVERDUE), "one");
        RulesDiff diff =
                RulesDiff.between(
                        RuleBook.of(List.of(Rules.version(overdue, 2, 0))),
                        RuleBook.of(List.of(ONE)));
        assertThat(diff.conflicts()).singleElement().asString().contains("id of its own");
    }

    @Test
    void historyIsAddedToo() {
        RuleBook topic = RuleBook.of(List.of(END));
        RulesDiff diff = RulesDiff.between(RuleBook.of(List.of(ONE, TWO, END)), topic);
        assertThat(diff.added()).containsExactly(ONE, TWO);
        assertThat(diff.newer(topic)).isEmpty();
    }

    @Test
    void ofHistoryAndANewerVersionOnlyTheNewerIsNewer() {
        RuleBook topic = RuleBook.of(List.of(TWO));
        RulesDiff diff = RulesDiff.between(RuleBook.of(List.of(ONE, TWO, END)), topic);
        assertThat(diff.added()).containsExactly(ONE, END);
        assertThat(diff.newer(topic)).containsExactly(END);
    }
}
