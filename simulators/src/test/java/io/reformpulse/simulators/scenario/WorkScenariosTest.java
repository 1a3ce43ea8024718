package io.reformpulse.simulators.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.reformpulse.schemas.EventType;
import io.reformpulse.schemas.RatingChannel;
import io.reformpulse.simulators.place.Place;
import io.reformpulse.simulators.place.TestPlaces;
import io.reformpulse.simulators.scenario.truth.Manifest;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.DossierMessage;
import io.reformpulse.simulators.wire.RatingMessage;
import io.reformpulse.simulators.wire.SimulatedRecord;
import io.reformpulse.simulators.workload.HeartbeatPace;
import io.reformpulse.simulators.workload.WorkloadSpec;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people do: calm, monday-rush, the drops, paper-batches. */
class WorkScenariosTest {
    private static final WorkloadSpec LARGE =
            Played.SPEC.withDossiers(20_000).withHeartbeats(HeartbeatPace.NONE);
    private static final Played USUAL = Played.with(LARGE);

    @Test
    void calmIsClearlyAbove98PercentEverywhereAndWithoutSlips() {
        Played calm = Played.with(LARGE, "calm");
        List<Manifest.Commune> communes = calm.manifest().communes();
        long ended = communes.stream().mapToLong(Manifest.Commune::ended).sum();
        long late = communes.stream().mapToLong(Manifest.Commune::late).sum();
        long ratings = communes.stream().mapToLong(Manifest.Commune::ratings).sum();
        long satisfied = communes.stream().mapToLong(Manifest.Commune::satisfied).sum();
        assertThat((double) late / ended).isBetween(0.0005, 0.005);
        assertThat((double) satisfied / ratings).isGreaterThan(0.99);
        assertThat((double) ratings / ended).isGreaterThan(0.65);
        assertThat(communes)
                .allSatisfy(
                        commune -> {
                            assertThat(commune.conduct()).hasSize(1);
                            Manifest.Conduct conduct = commune.conduct().get(0);
                            assertThat(conduct.responseRate()).isGreaterThanOrEqualTo(0.7);
                            assertThat(conduct.outageRate()).isZero();
                            assertThat(conduct.slipRate()).isZero();
                        });
        assertThat(calm.truth("everyday").injections()).isEmpty();
        assertThat(calm.manifest().totals().rejected()).isEmpty();
    }

    @Test
    void onMondaysTwiceAsManyDossiersComeInThanOnATuesdayAndNotMoreInAll() {
        Played rush = Played.with(LARGE, "monday-rush");
        assertThat(received(rush, DayOfWeek.MONDAY))
                .isGreaterThan(2 * received(rush, DayOfWeek.TUESDAY))
                .isEqualTo(rush.touched("monday-rush"));
        assertThat(received(USUAL, DayOfWeek.MONDAY))
                .isLessThan(2 * received(USUAL, DayOfWeek.TUESDAY));
        assertThat(received(rush, null)).isEqualTo(received(USUAL, null));
    }

    @Test
    void fromTheDayOnOneInFourOfTheCommunesDossiersEndsLate() {
        Played drop = Played.with(LARGE, "on-time-drop");
        long ended =
                drop.from(drop.commune()).stream()
                        .filter(delivery -> delivery.marks().isEmpty() || isLate(delivery))
                        .filter(delivery -> isEnd(delivery, Played.HALF.atStartOfDay()))
                        .count();
        assertThat(drop.touched("on-time-drop") / (double) ended).isCloseTo(0.25, within(0.08));
        assertThat(drop.truth("on-time-drop").injections())
                .allMatch(injection -> injection.commune().equals(drop.commune()))
                .allMatch(injection -> injection.day().compareTo("2024-03-25") >= 0);
        assertThat(drop.truthOf(drop.commune()).conduct())
                .extracting(Manifest.Conduct::from, Manifest.Conduct::lateRate)
                .last()
                .isEqualTo(tuple("2024-03-25", 0.25));
        nothingElseChanged(drop);
    }

    @Test
    void fromTheDayOnOneInFourRatingsIsBad() {
        Played drop = Played.with(LARGE, "rating-drop:rate=0.75");
        Manifest.Commune truth = drop.truthOf(drop.commune());
        long ratings =
                drop.from(drop.commune()).stream()
                        .filter(
                                delivery ->
                                        delivery.marks().stream()
                                                .noneMatch(m -> m.cause().equals("everyday")))
                        .filter(
                                delivery ->
                                        delivery.message() instanceof RatingMessage rating
                                                && rating.event().getOccurredAt()
                                                        >= Played.instant("2024-03-25T00:00"))
                        .count();
        assertThat(drop.touched("rating-drop") / (double) ratings).isCloseTo(0.25, within(0.08));
        assertThat(truth.conduct()).hasSize(2);
        assertThat(truth.conduct().get(1).satisfiedRate()).isEqualTo(0.75);
        nothingElseChanged(drop);
    }

    @Test
    void aDropEndsAfterItsLastDay() {
        Played drop = Played.with("rating-drop:communes=c110,from=day 3,to=day 5,rate=0");
        assertThat(drop.truthOf("c110").conduct())
                .extracting(Manifest.Conduct::from)
                .containsExactly("2024-03-04", "2024-03-06", "2024-03-09");
    }

    @Test
    void ratingsOfTheCommunesAreOnPaperAndComeInMonthlyBatches() {
        Played batches = Played.with("paper-batches");
        List<String> communes = batches.scenarios().applied().get(0).meant().get("communes");
        assertThat(communes).hasSize(36);
        int forms = 0;
        for (Delivery delivery : batches.stream()) {
            if (communes.contains(delivery.commune())
                    && delivery.message() instanceof RatingMessage rating) {
                assertThat(rating.event().getChannel()).isEqualTo(RatingChannel.PAPER);
                LocalDateTime typed = Played.local(delivery.arrivedAt());
                assertThat(typed.toLocalDate()).isEqualTo("2024-04-15");
                assertThat(typed.toLocalTime()).isBetween(LocalTime.of(8, 0), LocalTime.of(12, 0));
                forms++;
            }
        }
        assertThat(forms).isGreaterThan(100).isEqualTo(batches.touched("paper-batches"));
        assertThat(batches.missed("paper-batches")).isPositive();
        assertThat(batches.records(delivery -> !communes.contains(delivery.commune())))
                .isEqualTo(Played.with().records(d -> !communes.contains(d.commune())));
    }

    @Test
    void whatHappensToACommuneOfPublishedFiguresLeavesTheOthersTheirDossiers() throws IOException {
        String told = "dossiers: 2000\ncommunes: {c103: {ended: 150, onTime: 0.99}}";
        Place place = TestPlaces.folder(Map.of("workload.yaml", told)).place();
        String drop = "on-time-drop:communes=c103,from=start,rate=0";
        assertThat(ofOthers(place, List.of(drop))).isEqualTo(ofOthers(place, List.of()));
    }

    private static List<SimulatedRecord> ofOthers(Place place, List<String> wishes) {
        List<SimulatedRecord> records = new ArrayList<>();
        for (Delivery delivery : Scenarios.parse(wishes, place, Played.SPEC).workload()) {
            if (!delivery.commune().equals("c103")) {
                records.add(delivery.record());
            }
        }
        return records;
    }

    /** Neither for other communes nor before the day. */
    private static void nothingElseChanged(Played drop) {
        long half = Played.instant("2024-03-25T00:00");
        assertThat(drop.records(d -> !d.commune().equals(drop.commune()) || d.arrivedAt() < half))
                .isEqualTo(
                        USUAL.records(
                                d -> !d.commune().equals(drop.commune()) || d.arrivedAt() < half));
    }

    private static boolean isLate(Delivery delivery) {
        return delivery.marks().get(0).what().equals("late");
    }

    private static boolean isEnd(Delivery delivery, LocalDateTime from) {
        return delivery.message() instanceof DossierMessage dossier
                && (dossier.event().getType() == EventType.RESOLVED
                        || dossier.event().getType() == EventType.STOPPED)
                && !Played.local(dossier.event().getOccurredAt()).isBefore(from);
    }

    /** Dossiers received on a day of the week, or on any. */
    private static long received(Played played, DayOfWeek day) {
        return played.stream().stream()
                .filter(d -> d.marks().stream().noneMatch(m -> m.cause().equals("everyday")))
                .filter(
                        d ->
                                d.message() instanceof DossierMessage dossier
                                        && dossier.event().getType() == EventType.RECEIVED
                                        && (day == null
                                                || Played.local(dossier.event().getOccurredAt())
                                                                .getDayOfWeek()
                                                        == day))
                .count();
    }
}
