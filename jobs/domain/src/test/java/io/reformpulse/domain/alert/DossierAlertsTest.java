package io.reformpulse.domain.alert;

import static io.reformpulse.domain.alert.Records.at;
import static io.reformpulse.domain.alert.Records.late;
import static io.reformpulse.domain.alert.Records.online;
import static io.reformpulse.domain.alert.Records.rating;
import static io.reformpulse.domain.alert.Records.step;
import static io.reformpulse.domain.alert.Records.voided;
import static io.reformpulse.domain.dossier.EventType.FEE_PAID;
import static io.reformpulse.domain.dossier.EventType.RECEIVED;
import static io.reformpulse.domain.dossier.EventType.RESOLVED;
import static io.reformpulse.domain.dossier.EventType.SUBMITTED;
import static io.reformpulse.domain.dossier.EventType.SUPPLEMENT_RECEIVED;
import static io.reformpulse.domain.dossier.EventType.SUPPLEMENT_REQUESTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.alert.news.AlertNews;
import io.reformpulse.domain.alert.rule.Removal;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.Rules;
import io.reformpulse.domain.alert.rule.ScopeSelector;
import io.reformpulse.domain.alert.rule.Subject;
import io.reformpulse.domain.alert.rule.Threshold;
import io.reformpulse.domain.intake.FeedRecord;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/**
 * The alerts of single dossiers but that of an overdue one, told as a table of what happens when.
 */
class DossierAlertsTest {
    private static final Rule OVERDUE = rule(Subject.DOSSIER_OVERDUE, "overdue");
    private static final Rule SECOND = rule(Subject.SECOND_SUPPLEMENT, "second");
    private static final Rule SUBMISSION = rule(Subject.SUBMISSION_NOT_RECEIVED, "submission");
    private static final Rule BAD = rule(Subject.VERY_DISSATISFIED, "bad");
    private static final Rule DUE_SOON = rule(Subject.DOSSIERS_DUE_SOON, "due-soon");
    private static final Rule APPOINTMENT = rule(Subject.APPOINTMENT_BEYOND_LIMIT, "appointment");

    static Rule rule(Subject subject, String id) {
        return Rules.named(Rules.of(subject), id);
    }

    @Test
    void aSecondSupplementIsANoticeWithdrawnIfItIsTakenBack() {
        WatchedProvince province = new WatchedProvince(SECOND);
        province.receive(
                step("d1", RECEIVED, "2024-03-05T09:00"),
                step("d1", SUPPLEMENT_REQUESTED, "2024-03-06T09:00"),
                step("d1", SUPPLEMENT_RECEIVED, "2024-03-07T09:00"),
                step("d1", SUPPLEMENT_REQUESTED, "2024-03-08T09:00:20"),
                voided("d1", SUPPLEMENT_REQUESTED, "2024-03-08T09:00:20", "2024-03-08T10:00"));
        province.advance("2024-03-09T00:00");
        assertThat(province.told())
                .containsExactly(
                        "2024-03-08T09:01 second NOTICE WARNING d1",
                        "2024-03-08T10:01 second WITHDRAWN WARNING d1");
    }

    @Test
    void anOnlineSubmissionWaitsEightOfficeHours() {
        WatchedProvince province = new WatchedProvince(SUBMISSION);
        // The first tick looks at all there is, whatever is planned for it.
        province.begin("2024-03-04T00:00").advance("2024-03-05T00:00");
        province.receive(
                online("d1", SUBMITTED, "2024-03-05T09:30", "2024-03-05T09:30"),
                online("d2", SUBMITTED, "2024-03-05T09:30", "2024-03-05T09:30"),
                step("d2", RECEIVED, "2024-03-06T09:30"),
                step("d3", SUBMITTED, "2024-03-05T09:30"),
                step("d1", RECEIVED, "2024-03-08T11:00:30"));
        province.advance("2024-03-09T00:00");
        assertThat(province.told())
                .containsExactly(
                        "2024-03-06T09:31 submission OPENED WARNING d1",
                        "2024-03-07T09:31 submission ESCALATED WARNING d1",
                        "2024-03-08T11:01 submission RESOLVED WARNING d1");
    }

    @Test
    void aSubmissionAnsweredInTimeIsNotLookedAtWhenItsHoursAreOver() {
        WatchedProvince province = new WatchedProvince(SUBMISSION);
        province.receive(
                online("d1", SUBMITTED, "2024-03-05T09:30", "2024-03-05T09:30"),
                step("d1", RECEIVED, "2024-03-06T08:10"));
        province.advance("2024-03-06T09:59");
        assertThat(province.store("C1").alertHead().tickedAt()).isLessThan(at("2024-03-06T09:31"));
        assertThat(province.told()).isEmpty();
    }

    @Test
    void aReceiptThatComesLateButWasInTimeWithdrawsTheSubmissionsAlert() {
        WatchedProvince province = new WatchedProvince(SUBMISSION);
        province.receive(
                online("d1", SUBMITTED, "2024-03-05T09:30", "2024-03-05T09:30"),
                late("d1", RECEIVED, "2024-03-06T09:00", "2024-03-06T15:00"));
        province.advance("2024-03-09T00:00");
        assertThat(province.told())
                .containsExactly(
                        "2024-03-06T09:31 submission OPENED WARNING d1",
                        "2024-03-06T15:01 submission WITHDRAWN WARNING d1");
    }

    @Test
    void aVeryBadRatingIsANoticeWithinTheMinute() {
        WatchedProvince province = new WatchedProvince(BAD);
        long at = at("2024-03-05T10:00:10");
        province.receive(
                step("d1", RECEIVED, "2024-03-05T09:00"),
                rating("r1", "d1", 1, null, at, at, null),
                rating("r2", "d1", 4, null, at + 60_000, at + 600_000, null),
                rating("r3", null, 1, null, at, at, null),
                rating("r4", null, 2, null, at, at, null),
                rating("r5", null, 5, null, at, at + 1_200_000, "r3"));
        province.advance("2024-03-09T00:00");
        assertThat(province.told())
                .containsExactly(
                        "2024-03-05T10:01 bad NOTICE WARNING d1",
                        "2024-03-05T10:01 bad NOTICE WARNING",
                        "2024-03-05T10:11 bad WITHDRAWN WARNING d1",
                        "2024-03-05T10:21 bad WITHDRAWN WARNING");
        assertThat(province.news().get(0).value()).isEqualTo(1);
    }

    @Test
    void whatIsDueSoonIsOneDigestOnTheMorningsOfWorkingDays() {
        WatchedProvince province = new WatchedProvince(DUE_SOON);
        province.receive(
                step("d1", RECEIVED, "2024-03-05T09:00"),
                step("d2", RECEIVED, "2024-03-05T09:10"),
                step("d3", RECEIVED, "2024-03-05T09:20"),
                step("d3", RESOLVED, "2024-03-08T10:00"),
                step("d4", RECEIVED, "2024-03-07T09:00"));
        province.advance("2024-03-20T00:00");
        assertThat(province.told())
                .containsExactly(
                        "2024-03-12T07:45 due-soon NOTICE WARNING",
                        "2024-03-15T07:45 due-soon NOTICE WARNING");
        AlertNews first = province.news().get(0);
        assertThat(first.cases().dossiers()).containsExactly("d1", "d2");
        assertThat(first.reason().en())
                .isEqualTo(
                        "Commune 1: 2 dossiers are due within 8 h of office time, the first is d1"
                                + " at 23:59 on 12 March 2024.");
    }

    @Test
    void appointmentsBeyondTheLimitAreOneDigest() {
        WatchedProvince province = new WatchedProvince(APPOINTMENT);
        province.receive(
                Records.appointed("d1", "2024-03-07T09:00", "2024-04-07T09:00"),
                Records.appointed("d2", "2024-03-07T10:00", "2024-04-07T09:00"),
                Records.appointed("d3", "2024-03-07T11:00", "2024-03-11T09:00"));
        province.advance("2024-03-20T00:00");
        assertThat(province.told()).containsExactly("2024-03-08T07:45 appointment NOTICE WARNING");
        assertThat(province.news().get(0).cases().dossiers()).containsExactly("d1", "d2");
    }

    private static FeedRecord[] askedTwice(String id) {
        return new FeedRecord[] {
            step(id, RECEIVED, "2024-03-05T09:00"),
            step(id, SUPPLEMENT_REQUESTED, "2024-03-05T10:00"),
            step(id, FEE_PAID, "2024-03-05T11:00"),
            step(id, SUPPLEMENT_REQUESTED, "2024-03-05T12:00")
        };
    }

    @Test
    void aRuleWrittenWhileItRunsLooksAtWhatIsOverdueAlreadyButNotAtWhatHappened() {
        WatchedProvince province = new WatchedProvince();
        province.receive(step("d1", RECEIVED, "2024-03-05T09:00")).receive(askedTwice("d2"));
        province.advance("2024-03-14T10:00:20");
        long from = at("2024-03-14T09:00");
        province.write(Rules.version(OVERDUE, 1, from), "2024-03-14T10:00:20");
        province.write(Rules.version(SECOND, 1, from), "2024-03-14T10:00:20");
        province.advance("2024-03-14T12:00");
        assertThat(province.told())
                .containsExactly(
                        "2024-03-14T10:01 overdue OPENED WARNING d1",
                        "2024-03-14T10:01 overdue OPENED CRITICAL d2");
    }

    @Test
    void whatHappenedBeforeARuleWasWrittenIsNoNewsWhenTheDossierIsLookedAtLater() {
        WatchedProvince province = new WatchedProvince(OVERDUE);
        province.receive(askedTwice("d1"));
        province.advance("2024-03-05T14:00:20");
        province.write(Rules.version(SECOND, 1, at("2024-03-05T11:30")), "2024-03-05T14:00:20");
        province.advance("2024-03-20T00:00");
        assertThat(province.told()).isNotEmpty().allMatch(line -> line.contains("overdue"));
    }

    @Test
    void whatCameBehindTheClockIsLookedAtThoughARuleElsewhereIsWrittenFirst() {
        WatchedProvince province = new WatchedProvince(SUBMISSION);
        province.begin("2024-03-04T00:00").advance("2024-03-06T12:00");
        province.receive(online("d1", SUBMITTED, "2024-03-05T08:30", "2024-03-05T08:30"));
        ScopeSelector elsewhere = new ScopeSelector("D2", "COMMUNE", true);
        province.write(
                Rules.with(Rules.version(SECOND, 1, at("2024-03-06T11:00")), elsewhere),
                "2024-03-06T12:00");
        province.advance("2024-03-06T13:00");
        assertThat(province.told())
                .containsExactly("2024-03-06T12:01 submission OPENED WARNING d1");
    }

    @Test
    void alertsEndWithTheirRule() {
        WatchedProvince province = new WatchedProvince(OVERDUE);
        province.receive(step("d1", RECEIVED, "2024-03-05T09:00"));
        province.advance("2024-03-13T10:00:20");
        ScopeSelector elsewhere = new ScopeSelector("D2", "COMMUNE", true);
        province.write(
                Rules.with(Rules.version(OVERDUE, 2, at("2024-03-13T15:30")), elsewhere),
                "2024-03-13T10:00:20");
        province.advance("2024-03-20T00:00");
        assertThat(province.told())
                .containsExactly(
                        "2024-03-13T00:00 overdue OPENED WARNING d1",
                        "2024-03-13T15:30 overdue RESOLVED WARNING d1");
        assertThat(province.news().get(1).reason().en())
                .isEqualTo("Rule overdue no longer watches Commune 1.");
    }

    @Test
    void eachAppointmentRuleHasADigestOfItsOwn() {
        Rule later =
                Rules.named(
                        Rules.with(APPOINTMENT, Threshold.ofTime(LocalTime.of(10, 0))), "later");
        WatchedProvince province = new WatchedProvince(APPOINTMENT, later);
        province.receive(Records.appointed("d1", "2024-03-07T09:00", "2024-04-07T09:00"));
        province.advance("2024-03-20T00:00");
        assertThat(province.told())
                .containsExactly(
                        "2024-03-07T10:00 later NOTICE WARNING",
                        "2024-03-08T07:45 appointment NOTICE WARNING");
    }

    @Test
    void whatHappenedWhileARuleWatchedNothingIsNoNewsToItsNextVersion() {
        WatchedProvince province = new WatchedProvince(SECOND);
        province.write(
                new Removal(SECOND.id(), 2, "tester", at("2024-03-01T00:00")), "2024-03-01T00:00");
        province.write(Rules.version(SECOND, 3, at("2024-03-10T00:00")), "2024-03-01T00:00");
        province.receive(
                step("d1", RECEIVED, "2024-03-05T09:00"),
                step("d1", SUPPLEMENT_REQUESTED, "2024-03-05T10:00"),
                step("d1", FEE_PAID, "2024-03-05T11:00"),
                step("d1", SUPPLEMENT_REQUESTED, "2024-03-05T12:00"),
                step("d1", FEE_PAID, "2024-03-12T11:00"));
        province.advance("2024-03-20T00:00");
        assertThat(province.told()).isEmpty();
    }
}
