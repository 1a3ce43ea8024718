package io.reformpulse.domain.alert;

import static io.reformpulse.domain.alert.Records.at;
import static io.reformpulse.domain.alert.Records.late;
import static io.reformpulse.domain.alert.Records.step;
import static io.reformpulse.domain.alert.Records.voided;
import static io.reformpulse.domain.dossier.Channel.COUNTER;
import static io.reformpulse.domain.dossier.Channel.ONLINE;
import static io.reformpulse.domain.dossier.EventType.RECEIVED;
import static io.reformpulse.domain.dossier.EventType.RESOLVED;
import static io.reformpulse.domain.dossier.EventType.SUBMITTED;
import static io.reformpulse.domain.dossier.EventType.SUPPLEMENT_RECEIVED;
import static io.reformpulse.domain.dossier.EventType.SUPPLEMENT_REQUESTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.alert.incident.CaseKey;
import io.reformpulse.domain.alert.news.AlertNews;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.Rules;
import io.reformpulse.domain.alert.rule.Subject;
import io.reformpulse.domain.alert.rule.Tier;
import io.reformpulse.domain.dossier.Channel;
import io.reformpulse.domain.dossier.EventType;
import io.reformpulse.domain.intake.FeedRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The alert of a dossier that is overdue, told as a table of what happens when. */
class OverdueAlertsTest {
    private static final Rule OVERDUE = DossierAlertsTest.rule(Subject.DOSSIER_OVERDUE, "overdue");

    /**
     * Received on Tuesday the 5th with 5 working days: overdue from the 13th; that is a holiday.
     */
    private static final List<String> OVERDUE_LIFE =
            List.of(
                    "2024-03-13T00:00 overdue OPENED WARNING d1",
                    "2024-03-15T00:00 overdue ESCALATED WARNING d1",
                    "2024-03-17T00:00 overdue ESCALATED CRITICAL d1",
                    "2024-03-20T00:00 overdue ESCALATED CRITICAL d1",
                    "2024-03-22T09:31 overdue RESOLVED CRITICAL d1");

    @Test
    void anOverdueDossierOpensAtItsDueMinuteAtNightEscalatesByWorkingDaysAndResolvesOnce() {
        WatchedProvince province = new WatchedProvince(OVERDUE);
        province.receive(step("d1", RECEIVED, "2024-03-05T09:00"));
        province.advance("2024-03-12T23:59");
        assertThat(province.told()).isEmpty();
        province.receive(step("d1", RESOLVED, "2024-03-22T09:30")).advance("2024-04-30T00:00");

        // The 13th is off and the 16th, a Saturday, is worked: it is the third working day.
        assertThat(province.told()).isEqualTo(OVERDUE_LIFE);
        AlertNews opened = province.news().get(0);
        assertThat(opened.startedAt()).isEqualTo(at("2024-03-13T00:00"));
        assertThat(opened.reason().en())
                .isEqualTo("Commune 1: dossier d1 is overdue since 00:00 on 13 March 2024.");
        assertThat(opened.reason().vi())
                .isEqualTo("Commune 1: hồ sơ d1 quá hạn từ 00:00 ngày 13/03/2024.");
        assertThat(province.news()).extracting(AlertNews::alertId).containsOnly(opened.alertId());
        assertThat(province.news()).extracting(AlertNews::revision).containsExactly(1, 2, 3, 4, 5);
        assertThat(province.news()).extracting(AlertNews::eventId).doesNotHaveDuplicates();
    }

    @Test
    void aWorkingDayMadeKnownWhileADossierIsOverdueBringsItsEscalationForward() {
        Rule overdue =
                Rules.with(
                        OVERDUE,
                        List.of(Tier.byAge(Severity.WARNING, 0), Tier.byAge(Severity.CRITICAL, 7)));
        WatchedProvince province = new WatchedProvince(overdue);
        province.receive(step("d1", RECEIVED, "2024-02-29T09:00")).advance("2024-03-30T00:00");
        // On the 11th the 16th, a Saturday, becomes known as a working day: it is the sixth.
        assertThat(province.told())
                .containsExactly(
                        "2024-03-08T00:00 overdue OPENED WARNING d1",
                        "2024-03-19T00:00 overdue ESCALATED CRITICAL d1");
    }

    @Test
    void aDossierLearnedLateOpensWhenItIsLearnedAtTheTierItHasComeTo() {
        WatchedProvince province = new WatchedProvince(OVERDUE);
        province.receive(late("d1", RECEIVED, "2024-03-05T09:00", "2024-03-20T10:00:30"));
        province.advance("2024-03-20T23:00");
        assertThat(province.told()).containsExactly("2024-03-20T10:01 overdue OPENED CRITICAL d1");
        assertThat(province.news().get(0).startedAt()).isEqualTo(at("2024-03-13T00:00"));
    }

    @Test
    void aDossierThatEndsInTimeOrIsLearnedWithItsEndTellsNothing() {
        WatchedProvince province = new WatchedProvince(OVERDUE);
        province.receive(
                step("d1", RECEIVED, "2024-03-05T09:00"),
                step("d1", RESOLVED, "2024-03-12T16:00"),
                late("d2", RECEIVED, "2024-03-05T09:00", "2024-03-20T10:00"),
                late("d2", RESOLVED, "2024-03-19T09:00", "2024-03-20T10:00:20"));
        province.advance("2024-04-30T00:00");
        assertThat(province.told()).isEmpty();
    }

    @Test
    void nothingIsKeptOnTheHeapOfADossierThatComesDueLater() {
        WatchedProvince province = new WatchedProvince(OVERDUE);
        province.receive(
                step("d1", RECEIVED, "2024-03-05T09:00"), step("d2", RECEIVED, "2024-03-06T09:00"));
        province.advance("2024-03-07T00:00");
        assertThat(wakingDossiers(province)).isEmpty();
        province.advance("2024-03-13T00:00");
        assertThat(province.told()).containsExactly("2024-03-13T00:00 overdue OPENED WARNING d1");
        assertThat(wakingDossiers(province)).isEmpty();
    }

    private static List<Wake> wakingDossiers(WatchedProvince province) {
        return province.store("C1").alertHead().wakes().all().stream()
                .filter(wake -> wake.key().kind() == CaseKey.Kind.DOSSIER)
                .toList();
    }

    @Test
    void whatComesBehindTheClockAfterALateReceiptDoesNotHideThatItIsOverdue() {
        WatchedProvince province = new WatchedProvince(OVERDUE);
        province.begin("2024-03-04T00:00").advance("2024-03-08T16:00:05");
        province.receive(hourly(RECEIVED, "2024-03-05T09:00", "2024-03-08T16:00:10", COUNTER));
        province.advance("2024-03-08T16:00:30");
        province.receive(hourly(SUBMITTED, "2024-03-05T08:59", "2024-03-08T09:00", ONLINE));
        province.advance("2024-03-08T23:00");
        assertThat(province.told()).containsExactly("2024-03-08T14:31 overdue OPENED WARNING d1");
    }

    private static FeedRecord hourly(
            EventType type, String occurred, String arrived, Channel channel) {
        return Records.step("d1", type, at(occurred), at(arrived), channel, null, "hour");
    }

    @Test
    void anEndThatComesLateButWasInTimeWithdraws() {
        WatchedProvince province = new WatchedProvince(OVERDUE);
        province.receive(
                step("d1", RECEIVED, "2024-03-05T09:00"),
                late("d1", RESOLVED, "2024-03-12T16:00", "2024-03-14T08:00"));
        province.advance("2024-04-30T00:00");
        assertThat(province.told())
                .containsExactly(
                        "2024-03-13T00:00 overdue OPENED WARNING d1",
                        "2024-03-14T08:01 overdue WITHDRAWN WARNING d1");
    }

    @Test
    void aPauseThatComesLateMovesTheDueAndTheNextEpisodeIsAnotherAlert() {
        WatchedProvince province = new WatchedProvince(OVERDUE);
        province.receive(
                step("d1", RECEIVED, "2024-03-05T09:00"),
                late("d1", SUPPLEMENT_REQUESTED, "2024-03-11T09:00", "2024-03-14T08:00"),
                step("d1", SUPPLEMENT_RECEIVED, "2024-03-18T09:00"));
        province.advance("2024-03-20T23:00");
        assertThat(province.told())
                .containsExactly(
                        "2024-03-13T00:00 overdue OPENED WARNING d1",
                        "2024-03-14T08:01 overdue WITHDRAWN WARNING d1",
                        "2024-03-20T00:00 overdue OPENED WARNING d1");
        assertThat(province.news().get(2).alertId()).isNotEqualTo(province.news().get(0).alertId());
        assertThat(province.news().get(2).revision()).isEqualTo(1);
    }

    @Test
    void aReceiptCorrectedWhileOverdueAmends() {
        WatchedProvince province = new WatchedProvince(OVERDUE);
        province.receive(
                step("d1", RECEIVED, "2024-03-04T09:00"),
                late("d1", RECEIVED, "2024-03-05T09:00", "2024-03-14T07:00"),
                voided("d1", RECEIVED, "2024-03-04T09:00", "2024-03-14T08:00"));
        province.advance("2024-03-14T23:00");
        assertThat(province.told())
                .containsExactly(
                        "2024-03-12T00:00 overdue OPENED WARNING d1",
                        "2024-03-13T00:00 overdue ESCALATED WARNING d1",
                        "2024-03-14T08:01 overdue AMENDED WARNING d1");
        assertThat(province.news().get(2).reason().en())
                .endsWith("it is overdue since 00:00 on 13 March 2024.");
    }
}
