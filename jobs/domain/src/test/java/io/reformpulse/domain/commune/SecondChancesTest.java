package io.reformpulse.domain.commune;

import static io.reformpulse.domain.commune.Told.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.dossier.DossierEvent;
import io.reformpulse.domain.dossier.EventType;
import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.domain.intake.Outcome;
import io.reformpulse.domain.intake.Provenance;
import io.reformpulse.domain.intake.Topic;
import io.reformpulse.domain.kpi.Gauge;
import io.reformpulse.domain.kpi.KpiRow;
import io.reformpulse.domain.kpi.WindowType;
import io.reformpulse.domain.rating.RatingChannel;
import io.reformpulse.domain.rating.RatingEvent;
import org.junit.jupiter.api.Test;

/** What happens to one dossier or rating for a second time. */
class SecondChancesTest {
    private static final long SECOND = 1000;
    private static final long MINUTE = 60 * SECOND;
    private static final long DAYS_400 = 400L * 24 * 60 * MINUTE;
    private static final Provenance ORIGIN = new Provenance(new byte[] {1}, "file", 0, 0);

    @Test
    void aDossierOverdueBeforeIsToldOverdueAgainAsItsLaterDuePasses() {
        Province province = new Province(SmallProvince.reference(), Publishing.live(SECOND));
        // 28 working hours end on Thursday; on Friday the feed tells of a due on Monday
        province.receive(hourStep(EventType.RECEIVED, "2024-03-04T09:00", null));
        province.receive(hourStep(EventType.SUBMITTED, "2024-03-08T09:00", at("2024-03-11T10:00")));
        province.advance(at("2024-03-08T08:59"));
        assertThat(overdue(province)).isEqualTo(1);
        province.advance(at("2024-03-11T10:00"));
        assertThat(overdue(province)).isZero();

        province.advance(at("2024-03-11T10:01"));

        assertThat(overdue(province)).isEqualTo(1);
    }

    @Test
    void aRatingRepeatedAtTheLastMomentIsADuplicate() {
        long occurredAt = at("2024-03-05T10:00");
        long asOf = at("2025-05-01T00:00");
        Province province = new Province(SmallProvince.reference(), Publishing.atEnd(asOf));
        province.receive(rating(occurredAt, occurredAt - 5 * MINUTE));
        province.receive(rating(occurredAt, occurredAt + DAYS_400));

        province.close();

        assertThat(province.conservation().get(Topic.RATING, Outcome.APPLIED)).isEqualTo(1);
        assertThat(province.conservation().get(Topic.RATING, Outcome.DUPLICATE)).isEqualTo(1);
    }

    private static long overdue(Province province) {
        long overdue = 0;
        for (KpiRow row : province.rows()) {
            if (row.scopeCode().equals("C1") && row.window().type() == WindowType.NOW) {
                overdue = row.gauge(Gauge.OVERDUE);
            }
        }
        return overdue;
    }

    private static FeedRecord hourStep(EventType type, String occurred, Long dueAt) {
        DossierEvent event =
                new DossierEvent(
                        type.name(),
                        null,
                        false,
                        "d1",
                        "C1",
                        "hour",
                        type,
                        at(occurred),
                        dueAt,
                        null,
                        null);
        return new FeedRecord(Topic.DOSSIER, event, null, null, at(occurred), ORIGIN);
    }

    private static FeedRecord rating(long occurredAt, long arrivedAt) {
        RatingEvent event =
                new RatingEvent(
                        "r1", null, false, "C1", null, null, 5, RatingChannel.QR, occurredAt, null);
        return new FeedRecord(Topic.RATING, null, event, null, arrivedAt, ORIGIN);
    }
}
