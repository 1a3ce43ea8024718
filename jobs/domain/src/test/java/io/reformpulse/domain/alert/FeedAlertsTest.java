package io.reformpulse.domain.alert;

import static io.reformpulse.domain.alert.Records.at;
import static io.reformpulse.domain.alert.Records.heartbeat;
import static io.reformpulse.domain.alert.Records.rating;
import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.alert.rule.RateTarget;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.Rules;
import io.reformpulse.domain.alert.rule.Subject;
import io.reformpulse.domain.alert.rule.Threshold;
import io.reformpulse.domain.alert.rule.Tier;
import io.reformpulse.domain.calendar.WorkingCalendar;
import io.reformpulse.domain.commune.SmallProvince;
import io.reformpulse.domain.dossier.Channel;
import io.reformpulse.domain.dossier.EventType;
import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.domain.kpi.WindowType;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The alerts of a commune's feed, and what its silence does to its rates. */
class FeedAlertsTest {
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final WorkingCalendar CALENDAR =
            SmallProvince.reference().calendar().knownAt(Long.MAX_VALUE);
    private static final Rule SILENT =
            Rules.with(
                    Rules.with(
                            Rules.named(Rules.of(Subject.FEED_SILENT), "silent"),
                            List.of(
                                    Tier.byEvidence(Severity.WARNING, 1e-4),
                                    Tier.byEvidence(Severity.CRITICAL, 1e-6))),
                    Threshold.ofSpan(Duration.ofHours(24)));

    /** Ratings every so many minutes of office time on worked days, each arriving at once. */
    private static List<FeedRecord> steady(String from, String to, int minutes) {
        List<FeedRecord> records = new ArrayList<>();
        for (long at = at(from); at < at(to); at += minutes * MINUTE) {
            if (CALENDAR.officeMillis(at, at + 1) > 0) {
                records.add(rating("r" + at, null, 5, null, at, at, null));
            }
        }
        return records;
    }

    private static WatchedProvince fed(Rule rule, List<FeedRecord> records) {
        return new WatchedProvince(rule).receive(records.toArray(FeedRecord[]::new));
    }

    @Test
    void aCommuneHeardEveryHourIsSilentWithinADayAndHeardAgainAtOnce() {
        WatchedProvince province = fed(SILENT, steady("2024-03-18T00:00", "2024-04-16T09:00", 30));
        province.receive(heartbeat(1, at("2024-04-18T08:10:20"))).advance("2024-04-18T12:00");
        assertThat(province.told())
                .containsExactly(
                        "2024-04-16T16:00 silent OPENED WARNING",
                        "2024-04-17T09:00 silent ESCALATED CRITICAL",
                        "2024-04-18T08:11 silent RESOLVED CRITICAL");
        assertThat(province.news().get(0).reason().en())
                .isEqualTo(
                        "Commune 1: nothing was heard since 08:30 on 16 April 2024, far longer than"
                                + " is usual at such hours.");
        assertThat(province.news().get(0).lastHeardAt()).isEqualTo(at("2024-04-16T08:30"));
    }

    @Test
    void nightsWeekendsAndHolidaysAreNoSilence() {
        // Holidays on the 8th, 9th and 12th of February, weekends between.
        WatchedProvince province = fed(SILENT, steady("2024-01-02T00:00", "2024-02-20T00:00", 20));
        province.advance("2024-02-20T00:00");
        assertThat(province.told()).isEmpty();
    }

    @Test
    void aCommuneThatUploadsOnceADayIsNotSilentInBetween() {
        List<FeedRecord> uploads = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2024, 3, 18);
                day.isBefore(LocalDate.of(2024, 5, 20));
                day = day.plusDays(1)) {
            if (CALENDAR.isWorkingDay(day)) {
                long at = at(day + "T16:40");
                uploads.add(rating("r" + day, null, 5, null, at - 3 * HOUR, at, null));
            }
        }
        WatchedProvince province = fed(SILENT, uploads).advance("2024-05-21T00:00");
        assertThat(province.told()).isEmpty();
        // Four missed uploads are beyond chance.
        province.advance("2024-06-05T00:00");
        assertThat(province.told())
                .containsExactly(
                        "2024-05-23T17:00 silent OPENED WARNING",
                        "2024-05-28T17:00 silent ESCALATED CRITICAL");
    }

    @Test
    void missingHeartbeatsTellAQuietCommuneFromASilentOne() {
        List<FeedRecord> beats = new ArrayList<>();
        long sequence = 0;
        for (long at = at("2024-03-18T00:00"); at < at("2024-04-16T09:00"); at += 15 * MINUTE) {
            beats.add(heartbeat(sequence++, at));
        }
        WatchedProvince province = fed(SILENT, beats).advance("2024-04-18T12:00");
        assertThat(province.told().get(0)).isEqualTo("2024-04-16T11:00 silent OPENED WARNING");
    }

    @Test
    void aCommuneThatIsNeverHeardIsSilentAfterTheSpanOfOfficeTime() {
        WatchedProvince province = new WatchedProvince(SILENT).begin("2024-04-01T07:30");
        province.advance("2024-04-12T00:00");
        assertThat(province.told()).containsExactly("2024-04-03T17:00 silent OPENED WARNING");
    }

    @Test
    void whatCitizensSubmitOnAPortalDoesNotHideThatTheirCommuneIsCutOff() {
        WatchedProvince province = new WatchedProvince(SILENT).begin("2024-04-01T07:30");
        for (LocalDate day = LocalDate.of(2024, 4, 1);
                day.isBefore(LocalDate.of(2024, 4, 12));
                day = day.plusDays(1)) {
            String at = day + "T09:00";
            province.receive(Records.online("d" + day, EventType.SUBMITTED, at, at));
        }
        province.advance("2024-04-12T00:00");
        assertThat(province.told()).containsExactly("2024-04-03T17:00 silent OPENED WARNING");
    }

    @Test
    void aHolidayMadeKnownDuringASilenceMakesItLaterBySoMuch() {
        Rule silent = Rules.with(SILENT, Threshold.ofSpan(Duration.ofHours(40)));
        WatchedProvince province = new WatchedProvince(silent).begin("2024-03-07T07:30");
        // On the 8th the 13th becomes known as a holiday.
        province.advance("2024-03-20T00:00");
        assertThat(province.told()).containsExactly("2024-03-14T17:00 silent OPENED WARNING");
    }

    @Test
    void eventsThatArriveLateDayAfterDayAreALag() {
        Rule lag =
                Rules.with(
                        Rules.with(
                                Rules.named(Rules.of(Subject.ARRIVAL_LAG), "lag"),
                                Threshold.ofSpan(Duration.ofHours(16))),
                        Duration.ofDays(1),
                        Duration.ofDays(1));
        List<FeedRecord> records = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2024, 4, 1);
                day.isBefore(LocalDate.of(2024, 4, 20));
                day = day.plusDays(1)) {
            boolean slow = day.getDayOfMonth() >= 9 && day.getDayOfMonth() < 12;
            for (int i = 0; CALENDAR.isWorkingDay(day) && i < 15; i++) {
                long arrived = at(day + "T09:00") + i * MINUTE;
                long occurred = slow ? arrived - 7 * 24 * HOUR : arrived - HOUR;
                records.add(
                        Records.step(
                                "d" + day + i,
                                EventType.RECEIVED,
                                occurred,
                                arrived,
                                Channel.COUNTER,
                                null,
                                "month"));
            }
        }
        WatchedProvince province = fed(lag, records).advance("2024-04-21T00:00");
        assertThat(province.told())
                .containsExactly(
                        "2024-04-10T10:00 lag OPENED CRITICAL",
                        "2024-04-15T10:00 lag RESOLVED CRITICAL");
        assertThat(province.news().get(0).reason().en())
                .startsWith(
                        "Commune 1: 0 of 15 events arrived within office time of 16 h (0.0 %) on"
                                + " 10 April 2024, target 50 % or more;");
    }

    private static final Rule CLOCK =
            Rules.with(
                    Rules.named(Rules.of(Subject.CLOCK_WRONG), "clock"),
                    Threshold.of(4, Duration.ofMinutes(2)));

    private static List<FeedRecord> stamped(String day, long skewMillis) {
        List<FeedRecord> records = new ArrayList<>();
        for (long at = at(day + "T08:00"); at < at(day + "T16:00"); at += 30 * MINUTE) {
            records.add(rating("r" + at, null, 5, "b1", at + skewMillis, at + 5000, null));
        }
        return records;
    }

    @Test
    void aFastClockShowsInEventsFromTheFutureAndASlowOneInNeverFreshEvents() {
        WatchedProvince fast = fed(CLOCK, stamped("2024-04-02", 4 * MINUTE));
        fast.receive(stamped("2024-04-03", 0).toArray(FeedRecord[]::new));
        fast.advance("2024-04-05T00:00");
        assertThat(fast.told())
                .containsExactly(
                        "2024-04-02T10:00 clock OPENED WARNING",
                        "2024-04-04T00:00 clock RESOLVED WARNING");
        assertThat(fast.news().get(0).reason().en())
                .isEqualTo(
                        "Commune 1: events are stamped up to 3 min ahead, a device's clock is fast.");

        WatchedProvince slow = fed(CLOCK, stamped("2024-04-02", -3 * HOUR));
        slow.advance("2024-04-05T00:00");
        assertThat(slow.told()).containsExactly("2024-04-02T12:00 clock OPENED WARNING");

        WatchedProvince right = fed(CLOCK, stamped("2024-04-02", -HOUR / 2));
        right.advance("2024-04-05T00:00");
        assertThat(right.told()).isEmpty();
    }

    @Test
    void eventsThatComeLateByNowMoreNowLessAreNoSlowClock() {
        List<FeedRecord> records = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            long arrived = at("2024-04-02T08:00") + i * 30 * MINUTE;
            long age = 2 * HOUR + i * 7 % 16 * 40 * MINUTE;
            records.add(rating("r" + i, null, 5, "b1", arrived - age, arrived, null));
        }
        assertThat(fed(CLOCK, records).advance("2024-04-05T00:00").told()).isEmpty();
    }

    @Test
    void aSilentCommunesRateAlertsAreUnconfirmedAndNothingIsResolvedMeanwhile() {
        Rule satisfied =
                Rules.named(
                        Rules.rate(
                                Subject.SATISFIED_RATE,
                                RateTarget.atLeast(WindowType.ROLLING_7D, 0.95)),
                        "satisfied");
        List<FeedRecord> records = steady("2024-03-18T00:00", "2024-04-16T09:00", 30);
        for (int i = 0; i < 20; i++) {
            long at = at("2024-04-12T10:00") + i * MINUTE;
            records.add(rating("bad" + i, null, 2, null, at, at, null));
        }
        WatchedProvince province =
                new WatchedProvince(SILENT, satisfied)
                        .receive(records.toArray(FeedRecord[]::new))
                        .advance("2024-05-01T00:00");
        assertThat(province.told())
                .containsExactly(
                        "2024-04-13T00:00 satisfied OPENED CRITICAL",
                        "2024-04-16T16:00 silent OPENED WARNING",
                        "2024-04-16T16:00 satisfied UNCONFIRMED CRITICAL",
                        "2024-04-17T09:00 silent ESCALATED CRITICAL");
        province.receive(
                steady("2024-05-02T07:30", "2024-05-09T00:00", 30).toArray(FeedRecord[]::new));
        province.advance("2024-05-09T00:00");
        assertThat(province.told())
                .hasSize(7)
                .endsWith(
                        "2024-05-02T07:31 silent RESOLVED CRITICAL",
                        "2024-05-03T00:00 satisfied CONFIRMED CRITICAL",
                        "2024-05-03T00:00 satisfied RESOLVED CRITICAL");
        assertThat(province.news().get(2).confirmed()).isFalse();
    }
}
