package io.reformpulse.domain.alert;

import static io.reformpulse.domain.alert.Records.at;
import static io.reformpulse.domain.alert.Records.rating;
import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.alert.incident.CaseKey;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.Rules;
import io.reformpulse.domain.alert.rule.Subject;
import io.reformpulse.domain.alert.rule.Threshold;
import io.reformpulse.domain.dossier.Channel;
import io.reformpulse.domain.dossier.EventType;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is hard to believe: ratings in bursts and dossiers closed in bulk. */
class CredibilityAlertsTest {
    private static final long MINUTE = 60_000;
    private static final Rule BURST =
            Rules.with(
                    Rules.named(Rules.of(Subject.RATING_BURST), "burst"),
                    Threshold.of(5, Duration.ofMinutes(10)));
    private static final Rule BULK =
            Rules.with(
                    Rules.named(Rules.of(Subject.BULK_CLOSING), "bulk"),
                    Threshold.of(3, Duration.ofMinutes(10)));

    private static void rate(WatchedProvince province, int count, long apart, long lateness) {
        for (int i = 0; i < count; i++) {
            long at = at("2024-04-02T10:00") + i * apart;
            province.receive(rating("r" + i, null, 5, "b1", at, at + lateness, null));
        }
    }

    @Test
    void manyRatingsFromOneDeviceAreOneNotice() {
        WatchedProvince province = new WatchedProvince(BURST);
        rate(province, 12, MINUTE, 0);
        province.advance("2024-04-20T00:00");
        assertThat(province.told()).containsExactly("2024-04-02T10:05 burst NOTICE WARNING");
        assertThat(province.news().get(0).reason().en())
                .isEqualTo(
                        "Commune 1: device b1 gave 5 ratings within 10 min from 10:00 on 2 April"
                                + " 2024.");
        assertThat(province.store("C1").signalDays()).isEmpty();
        assertThat(province.store("C1").incidentKeys(CaseKey.Kind.DEVICE)).isEmpty();
    }

    @Test
    void asManyOverHoursAreNone() {
        WatchedProvince province = new WatchedProvince(BURST);
        rate(province, 12, 4 * MINUTE, 0);
        province.advance("2024-04-20T00:00");
        assertThat(province.told()).isEmpty();
    }

    @Test
    void aBurstUploadedDaysLaterIsStillSeenButNotAfterAWeek() {
        WatchedProvince late = new WatchedProvince(BURST);
        rate(late, 12, MINUTE, 3 * 24 * 60 * MINUTE);
        late.advance("2024-04-20T00:00");
        assertThat(late.told()).hasSize(1);

        WatchedProvince tooLate = new WatchedProvince(BURST);
        rate(tooLate, 12, MINUTE, 9 * 24 * 60 * MINUTE);
        tooLate.advance("2024-04-20T00:00");
        assertThat(tooLate.told()).isEmpty();
    }

    @Test
    void aBurstThatIsTakenBackIsWithdrawn() {
        WatchedProvince province = new WatchedProvince(BURST);
        rate(province, 5, MINUTE, 0);
        long later = at("2024-04-02T11:00:30");
        province.receive(rating("fix", null, 5, "b2", later, later, "r2"));
        province.advance("2024-04-03T00:00");
        assertThat(province.told())
                .containsExactly(
                        "2024-04-02T10:05 burst NOTICE WARNING",
                        "2024-04-02T11:01 burst WITHDRAWN WARNING");
    }

    @Test
    void manyDossiersEndedByOneOfficerWithinMinutesAreOneNotice() {
        WatchedProvince province = new WatchedProvince(BULK);
        for (int i = 0; i < 8; i++) {
            long received = at("2024-04-02T08:00") + i * MINUTE;
            long ended = at("2024-04-02T19:30") + i * 2 * MINUTE;
            String officer = i % 2 == 0 ? "o1" : "o2";
            province.receive(
                    Records.step(
                            "d" + i,
                            EventType.RECEIVED,
                            received,
                            received,
                            Channel.COUNTER,
                            "o3",
                            "work"),
                    Records.step(
                            "d" + i,
                            EventType.RESOLVED,
                            ended,
                            ended,
                            Channel.COUNTER,
                            officer,
                            "work"));
        }
        province.advance("2024-04-03T00:00");
        assertThat(province.told())
                .containsExactly(
                        "2024-04-02T19:39 bulk NOTICE WARNING",
                        "2024-04-02T19:41 bulk NOTICE WARNING");
        assertThat(province.news().get(0).cases().dossiers()).containsExactly("d4", "d2", "d0");
        assertThat(province.news().get(1).reason().vi())
                .isEqualTo(
                        "Commune 1: cán bộ o2 kết thúc 3 hồ sơ trong 10 phút từ 19:32 ngày"
                                + " 02/04/2024.");
    }
}
