package io.reformpulse.simulators.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must be told of single cases, worked out by hand. */
class CaseAlertsTest {
    @TempDir Path folder;

    private CaseFeed feed;

    @BeforeEach
    void open() {
        feed = new CaseFeed(folder);
    }

    @Test
    void anOverdueDossierOpensAtMidnightEscalatesByWorkingDaysAndResolvesOnce() throws IOException {
        feed.step("d1", "RECEIVED", "2024-03-05T09:00:00");
        feed.step("d1", "RESOLVED", "2024-03-22T09:30:00");
        assertThat(feed.told("2024-04-30T00:00"))
                .containsExactly(
                        "2024-03-13T00:00 overdue OPENED WARNING d1 1",
                        "2024-03-15T00:00 overdue ESCALATED WARNING d1 2",
                        "2024-03-17T00:00 overdue ESCALATED CRITICAL d1 3",
                        "2024-03-20T00:00 overdue ESCALATED CRITICAL d1 4",
                        "2024-03-22T09:31 overdue RESOLVED CRITICAL d1 5");
        assertThat(feed.startedAt("2024-04-30T00:00")).containsOnly("2024-03-13T00:00");
    }

    @Test
    void nothingIsToldAfterTheEnd() throws IOException {
        feed.step("d1", "RECEIVED", "2024-03-05T09:00:00");
        assertThat(feed.told("2024-03-12T23:59")).isEmpty();
        assertThat(feed.told("2024-03-13T00:00")).hasSize(1);
        assertThat(feed.told("2024-03-14T23:59")).hasSize(1);
    }

    @Test
    void aRepetitionAfterTheEndBringsNoTick() throws IOException {
        feed.step("d1", "RECEIVED", "2024-03-05T09:00:00");
        feed.step("d1", "RECEIVED", "2024-03-05T09:00:00", "2024-03-14T09:00:00", "");
        assertThat(CaseFeed.local(feed.result(null).asOf())).isEqualTo("2024-03-05T09:01");
        assertThat(feed.told(null)).isEmpty();
    }

    @Test
    void aDossierLearnedLateOpensWhenItIsLearnedAtTheTierItHasComeTo() throws IOException {
        feed.step("d1", "RECEIVED", "2024-03-05T09:00:00", "2024-03-20T10:00:30", "");
        assertThat(feed.told("2024-03-20T23:00"))
                .containsExactly("2024-03-20T10:01 overdue OPENED CRITICAL d1 1");
        assertThat(feed.startedAt("2024-03-20T23:00")).containsExactly("2024-03-13T00:00");
    }

    @Test
    void anArrivalOnAWholeMinuteCountsFromTheNextOneOn() throws IOException {
        feed.step("d1", "RECEIVED", "2024-03-05T09:00:00", "2024-03-20T10:00:00", "");
        assertThat(feed.told("2024-03-20T23:00"))
                .containsExactly("2024-03-20T10:01 overdue OPENED CRITICAL d1 1");
    }

    @Test
    void anHourLimitPassesAtItsMinute() throws IOException {
        feed.step("d1", "RECEIVED", "2024-03-05T09:00:00");
        feed.step("d1", "RESOLVED", "2024-03-06T08:00:10");
        feed.procedure("hour");
        // Three hours before noon and one after it: due at 14:30:00, met by what ends at 14:30:00.
        assertThat(feed.told("2024-04-30T00:00"))
                .containsExactly(
                        "2024-03-05T14:31 overdue OPENED WARNING d1 1",
                        "2024-03-06T08:01 overdue RESOLVED WARNING d1 2");
    }

    @Test
    void aDossierThatEndsInTimeOrIsLearnedWithItsEndTellsNothing() throws IOException {
        feed.step("d1", "RECEIVED", "2024-03-05T09:00:00");
        feed.step("d1", "RESOLVED", "2024-03-12T16:00:00");
        feed.step("d2", "RECEIVED", "2024-03-05T09:00:00", "2024-03-20T10:00:00", "");
        feed.step("d2", "RESOLVED", "2024-03-19T09:00:00", "2024-03-20T10:00:20", "");
        assertThat(feed.told("2024-04-30T00:00")).isEmpty();
    }

    @Test
    void anEndThatComesLateButWasInTimeWithdraws() throws IOException {
        feed.step("d1", "RECEIVED", "2024-03-05T09:00:00");
        feed.step("d1", "RESOLVED", "2024-03-12T16:00:00", "2024-03-14T08:00:00", "");
        assertThat(feed.told("2024-04-30T00:00"))
                .containsExactly(
                        "2024-03-13T00:00 overdue OPENED WARNING d1 1",
                        "2024-03-14T08:01 overdue WITHDRAWN WARNING d1 2");
    }

    @Test
    void aPauseThatComesLateMovesTheDueAndTheNextEpisodeBeginsWhenItIsTold() throws IOException {
        feed.step("d1", "RECEIVED", "2024-03-05T09:00:00");
        feed.step("d1", "SUPPLEMENT_REQUESTED", "2024-03-11T09:00:00", "2024-03-14T08:00:00", "");
        feed.step("d1", "SUPPLEMENT_RECEIVED", "2024-03-18T09:00:00");
        assertThat(feed.told("2024-03-20T23:00"))
                .containsExactly(
                        "2024-03-13T00:00 overdue OPENED WARNING d1 1",
                        "2024-03-14T08:01 overdue WITHDRAWN WARNING d1 2",
                        "2024-03-20T00:00 overdue OPENED WARNING d1 1");
        assertThat(feed.startedAt("2024-03-20T23:00"))
                .containsExactly("2024-03-13T00:00", "2024-03-13T00:00", "2024-03-20T00:00");
    }

    @Test
    void aPauseAskedInTimeKeepsADossierFromBeingOverdueAndOneAskedLateDoesNot() throws IOException {
        feed.step("d1", "RECEIVED", "2024-03-05T09:00:00");
        feed.step("d1", "SUPPLEMENT_REQUESTED", "2024-03-12T16:00:00");
        feed.step("d2", "RECEIVED", "2024-03-05T09:00:00");
        feed.step("d2", "SUPPLEMENT_REQUESTED", "2024-03-13T09:00:00");
        assertThat(feed.told("2024-03-14T23:00"))
                .containsExactly("2024-03-13T00:00 overdue OPENED WARNING d2 1");
    }

    @Test
    void aReceiptCorrectedWhileOverdueAmends() throws IOException {
        feed.step("d1", "RECEIVED", "2024-03-04T09:00:00");
        feed.step("d1", "RECEIVED", "2024-03-05T09:00:00", "2024-03-14T07:00:00", "");
        feed.voided("d1", "RECEIVED", "2024-03-04T09:00:00", "2024-03-14T08:00:00");
        assertThat(feed.told("2024-03-14T23:00"))
                .containsExactly(
                        "2024-03-12T00:00 overdue OPENED WARNING d1 1",
                        "2024-03-13T00:00 overdue ESCALATED WARNING d1 2",
                        "2024-03-14T08:01 overdue AMENDED WARNING d1 3");
        assertThat(feed.startedAt("2024-03-14T23:00")).containsOnly("2024-03-12T00:00");
    }

    @Test
    void aSecondSupplementIsOverdueFromThenOnAndANoticeWithdrawnIfItIsTakenBack()
            throws IOException {
        feed.step("d1", "RECEIVED", "2024-03-05T09:00:00");
        feed.step("d1", "SUPPLEMENT_REQUESTED", "2024-03-06T09:00:00");
        feed.step("d1", "SUPPLEMENT_RECEIVED", "2024-03-07T09:00:00");
        feed.step("d1", "SUPPLEMENT_REQUESTED", "2024-03-08T09:00:20");
        feed.voided("d1", "SUPPLEMENT_REQUESTED", "2024-03-08T09:00:20", "2024-03-08T10:00:00");
        assertThat(feed.told("2024-03-09T00:00"))
                .containsExactly(
                        "2024-03-08T09:01 overdue OPENED WARNING d1 1",
                        "2024-03-08T09:01 second NOTICE WARNING d1 1",
                        "2024-03-08T10:01 overdue WITHDRAWN WARNING d1 2",
                        "2024-03-08T10:01 second WITHDRAWN WARNING d1 2");
        assertThat(feed.startedAt("2024-03-09T00:00")).contains("2024-03-08T09:00:20");
    }

    @Test
    void aVeryBadRatingIsANoticeWithinTheMinuteWithdrawnIfAnotherCountsInstead()
            throws IOException {
        feed.step("d1", "RECEIVED", "2024-03-05T09:00:00");
        feed.rating("r1", "\"d1\"", 1, "2024-03-05T10:00:10", "");
        feed.rating(
                "r2", "\"d1\"", 4, "2024-03-05T10:01:10", CaseFeed.arrived("2024-03-05T10:10:10"));
        feed.rating("r3", "null", 1, "2024-03-05T10:00:10", "");
        feed.rating("r4", "null", 2, "2024-03-05T10:00:10", "");
        String late = CaseFeed.arrived("2024-03-05T10:20:10") + ",\"replaces\":\"r3\"";
        feed.rating("r5", "null", 5, "2024-03-05T10:00:10", late);
        assertThat(feed.told("2024-03-09T00:00"))
                .containsExactlyInAnyOrder(
                        "2024-03-05T10:01 bad NOTICE WARNING d1 1",
                        "2024-03-05T10:01 bad NOTICE WARNING \u0001RATING 0 r3 1",
                        "2024-03-05T10:11 bad WITHDRAWN WARNING d1 2",
                        "2024-03-05T10:21 bad WITHDRAWN WARNING \u0001RATING 0 r3 2");
    }

    @Test
    void onlyRulesThatHoldEverywhereAndAlwaysAreJudged() throws IOException {
        feed.step("d1", "RECEIVED", "2024-03-05T09:00:00");
        String rules =
                """
                rules:
                  - {id: a, version: 1, effectiveFrom: 2024-03-05, subject: DOSSIER_OVERDUE,
                     tiers: [{severity: INFO}]}
                  - {id: b, version: 1, effectiveFrom: '2024-03-05T09:01:00+07:00',
                     subject: DOSSIER_OVERDUE, tiers: [{severity: INFO}]}
                  - {id: c, version: 1, effectiveFrom: 2000-01-01, subject: DOSSIER_OVERDUE,
                     scope: {unit: C1}, tiers: [{severity: INFO}]}
                  - {id: d, version: 1, effectiveFrom: 2000-01-01, subject: DOSSIER_OVERDUE, tiers: [{severity: INFO}]}
                  - {id: d, version: 2, effectiveFrom: 2024-03-09, removed: true}
                """;
        ExpectedAlerts expected = feed.expected("2024-03-14T00:00", rules);
        assertThat(expected.ruleIds()).containsExactly("a");
        assertThat(expected.otherRuleIds()).containsExactly("b", "c", "d");
        assertThat(expected.alerts()).extracting(ExpectedAlert::severity).containsExactly("INFO");
    }
}
