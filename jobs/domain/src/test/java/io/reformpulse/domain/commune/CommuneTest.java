package io.reformpulse.domain.commune;

import static io.reformpulse.domain.commune.Told.at;
import static io.reformpulse.domain.commune.Told.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.dossier.DossierEvent;
import io.reformpulse.domain.dossier.EventType;
import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.domain.intake.Outcome;
import io.reformpulse.domain.intake.RejectReason;
import io.reformpulse.domain.intake.Topic;
import io.reformpulse.domain.kpi.Flow;
import io.reformpulse.domain.kpi.Gauge;
import io.reformpulse.domain.kpi.KpiRow;
import io.reformpulse.domain.kpi.WindowStatus;
import io.reformpulse.domain.kpi.WindowType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a commune publishes as its clock runs. */
class CommuneTest {
    private static final long SECOND = 1000;

    @Test
    void aBacklogTellsNoDossierOverdueWhoseEndLiesInIt() {
        Province province = live();
        province.receive(step("d1", EventType.RECEIVED, "2024-03-05T09:00"));
        province.receive(step("d1", EventType.RESOLVED, "2024-03-12T16:00", "2024-03-12T23:00"));
        province.advance(at("2024-03-13T03:00"));

        assertThat(province.rows()).isNotEmpty();
        assertThat(province.rows()).allMatch(row -> row.gauge(Gauge.OVERDUE) == 0);
    }

    @Test
    void afterAReplaysEndNothingAsksForTheClockAnyMore() {
        Province province =
                new Province(SmallProvince.reference(), Publishing.atEnd(at("2024-03-06T00:00")));
        province.receive(step("d1", EventType.RECEIVED, "2024-03-05T09:00"));
        province.receive(step("d1", EventType.RECEIVED, "2024-03-05T09:00", "2024-03-07T09:00"));

        // Due on 12 March, repeated on the 7th: both after the end, and the province checks itself.
        province.advance(at("2024-04-01T00:00"));
        province.close();

        assertThat(province.conservation().get(Topic.DOSSIER, Outcome.DUPLICATE)).isEqualTo(1);
    }

    @Test
    void aDossierIsToldOverdueAsItsDuePassesAtNight() {
        Province province = live();
        province.receive(step("d1", EventType.RECEIVED, "2024-03-05T09:00"));
        province.advance(at("2024-03-12T23:59:59"));
        assertThat(now(province).gauge(Gauge.OVERDUE)).isZero();

        province.advance(at("2024-03-13T00:00"));

        assertThat(now(province).gauge(Gauge.OVERDUE)).isEqualTo(1);
        assertThat(now(province).asOf()).isEqualTo(at("2024-03-13T00:00"));
    }

    @Test
    void figuresAreToldBeforeTheDossiersBehindThem() {
        Province province = live();
        FeedRecord received = step("d1", EventType.RECEIVED, "2024-03-05T09:00");
        province.receive(received);
        Commune commune = province.commune(received.communeCode());

        commune.advanceFigures(at("2024-03-05T09:00:30"));
        assertThat(province.rows()).isNotEmpty();
        assertThat(province.views()).isEmpty();

        assertThat(commune.followUp()).isTrue();
        assertThat(province.views()).containsKey("d1");
        assertThat(commune.followUp()).isFalse();
    }

    @Test
    void dossiersAreToldBeforeTheClockGoesOn() {
        Province province = live();
        FeedRecord received = step("d1", EventType.RECEIVED, "2024-03-05T09:00");
        province.receive(received);
        Commune commune = province.commune(received.communeCode());
        commune.advanceFigures(at("2024-03-05T09:00:30"));

        commune.advanceFigures(at("2024-03-05T09:02"));
        assertThat(province.views()).containsKey("d1");
    }

    @Test
    void aDossierComesToBeDueSoonWithoutAnEvent() {
        Province province = live();
        province.receive(step("d1", EventType.RECEIVED, "2024-03-05T09:00"));
        province.advance(at("2024-03-11T23:59"));
        assertThat(now(province).dueSoonDay()).isZero();

        province.advance(at("2024-03-12T00:00"));

        assertThat(now(province).dueSoonDay()).isEqualTo(1);
        assertThat(now(province).dueSoonOffice()).isEqualTo(1);
    }

    @Test
    void anEpochIsPublishedOnceTheClockPassesItsEnd() {
        Province province = live();
        province.receive(step("d1", EventType.RECEIVED, "2024-03-05T09:00:00.300"));
        province.advance(at("2024-03-05T09:00:00.999"));
        assertThat(province.rows()).isEmpty();

        province.advance(at("2024-03-05T09:00:01"));

        assertThat(province.rows()).isNotEmpty();
        assertThat(province.rows()).allMatch(row -> row.epoch() == at("2024-03-05T09:00") / SECOND);
    }

    @Test
    void aSecondRunOfTheSameRecordsRepeatsTheSameEpochs() {
        Province once = live();
        Province split = live();
        List.of("2024-03-05T09:00", "2024-03-05T09:30", "2024-03-06T10:00")
                .forEach(
                        time -> {
                            once.receive(step("d" + time, EventType.RECEIVED, time));
                            split.receive(step("d" + time, EventType.RECEIVED, time));
                            split.advance(at(time) + 5);
                        });
        once.advance(at("2024-03-07T00:00"));
        split.advance(at("2024-03-07T00:00"));

        assertThat(split.rows()).containsExactlyInAnyOrderElementsOf(once.rows());
    }

    @Test
    void aPaperBatchAMonthLateRestatesWhatWasFinal() {
        Province province = live();
        province.receive(step("d1", EventType.RECEIVED, "2024-03-05T09:00"));
        province.receive(step("d1", EventType.RESOLVED, "2024-03-06T09:00"));
        province.advance(at("2024-03-08T23:00"));
        assertThat(day(province, "2024-03-05T00:00").status()).isEqualTo(WindowStatus.PROVISIONAL);
        province.advance(at("2024-04-01T00:00"));
        assertThat(day(province, "2024-03-05T00:00").status()).isEqualTo(WindowStatus.FINAL);

        province.receive(step("d2", EventType.RECEIVED, "2024-03-05T10:00", "2024-04-05T10:00"));
        province.advance(at("2024-04-06T00:00"));

        KpiRow restated = day(province, "2024-03-05T00:00");
        assertThat(restated.status()).isEqualTo(WindowStatus.RESTATED);
        assertThat(restated.flow(Flow.RECEIVED)).isEqualTo(2);
    }

    @Test
    void aRecordBehindTheClockIsAppliedAtOnceAndCounted() {
        Province province = live();
        province.advance(at("2024-03-05T12:00"));
        province.receive(step("d1", EventType.RECEIVED, "2024-03-05T09:00"));
        province.advance(at("2024-03-05T12:00:01"));

        assertThat(now(province).gauge(Gauge.OPEN)).isEqualTo(1);
        assertThat(province.commune("C1").head().clock().behindClock()).isEqualTo(1);
    }

    @Test
    void aDossierIsPurgedAndWhatComesAfterIsTooLate() {
        Province province = live();
        province.receive(step("d1", EventType.RECEIVED, "2024-03-05T09:00"));
        province.receive(step("d1", EventType.RESOLVED, "2024-03-06T09:00"));
        province.advance(at("2025-04-10T09:00"));
        assertThat(province.views()).doesNotContainKey("d1");

        province.receive(step("d1", EventType.RETURNED, "2025-04-10T10:00", "2025-04-10T10:00"));
        province.advance(at("2025-04-11T00:00"));

        assertThat(province.rejections())
                .singleElement()
                .satisfies(
                        rejection -> {
                            assertThat(rejection.reason()).isEqualTo(RejectReason.TOO_LATE);
                            assertThat(rejection.provenance().raw()).isNotEmpty();
                        });
    }

    @Test
    void aDossierNeverReceivedIsReleasedWithItsEvents() {
        Province province = live();
        province.receive(step("d1", EventType.IN_PROGRESS, "2024-03-05T09:00"));
        province.receive(step("d1", EventType.RESOLVED, "2024-03-06T09:00"));
        province.advance(at("2024-03-07T09:00"));
        assertThat(province.conservation().get(Topic.DOSSIER, Outcome.WAITING)).isEqualTo(2);

        province.advance(at("2025-04-11T09:00"));

        assertThat(province.conservation().get(Topic.DOSSIER, Outcome.WAITING)).isZero();
        assertThat(province.conservation().get(Topic.DOSSIER, Outcome.REJECTED)).isEqualTo(2);
        assertThat(province.rejections())
                .singleElement()
                .satisfies(
                        rejection -> {
                            assertThat(rejection.reason()).isEqualTo(RejectReason.NEVER_RECEIVED);
                            assertThat(rejection.records()).isEqualTo(2);
                            assertThat(rejection.message()).contains("d1-RESOLVED", "IN_PROGRESS");
                        });
    }

    @Test
    void aDossierThatOnlyHasVoidedEventsIsReleasedWithoutAWord() {
        Province province = live();
        FeedRecord told = step("d1", EventType.IN_PROGRESS, "2024-03-05T09:00");
        DossierEvent event = told.dossier();
        DossierEvent voided =
                new DossierEvent(
                        event.eventId(),
                        null,
                        true,
                        event.dossierId(),
                        event.communeCode(),
                        event.procedureCode(),
                        event.type(),
                        event.occurredAt(),
                        null,
                        null,
                        null);
        province.receive(
                new FeedRecord(
                        Topic.DOSSIER, voided, null, null, told.arrivedAt(), told.provenance()));
        province.advance(at("2025-04-11T09:00"));

        assertThat(province.rejections()).isEmpty();
        assertThat(province.conservation().get(Topic.DOSSIER, Outcome.REPLACED)).isEqualTo(1);
    }

    @Test
    void hoursAreNoLongerToldAfterFortyFiveDays() {
        Province province = live();
        province.receive(step("d1", EventType.RECEIVED, "2024-03-05T09:10"));
        province.advance(at("2024-04-19T23:59"));
        assertThat(province.expired()).doesNotContain(at("2024-03-05T09:00"));

        province.advance(at("2024-04-20T00:00"));

        assertThat(province.expired()).contains(at("2024-03-05T09:00"));
    }

    private static Province live() {
        return new Province(SmallProvince.reference(), Publishing.live(SECOND));
    }

    private static KpiRow now(Province province) {
        return last(province, WindowType.NOW, 0);
    }

    private static KpiRow day(Province province, String start) {
        return last(province, WindowType.DAY, at(start));
    }

    private static KpiRow last(Province province, WindowType type, long start) {
        return province.rows().stream()
                .filter(row -> row.scopeCode().equals("C1"))
                .filter(row -> row.window().type() == type && row.window().start() == start)
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
