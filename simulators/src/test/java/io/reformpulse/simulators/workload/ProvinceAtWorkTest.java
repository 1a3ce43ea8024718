package io.reformpulse.simulators.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reformpulse.schemas.Channel;
import io.reformpulse.schemas.DossierEvent;
import io.reformpulse.schemas.EventType;
import io.reformpulse.schemas.RatingChannel;
import io.reformpulse.schemas.RatingEvent;
import io.reformpulse.simulators.place.OfficeTime;
import io.reformpulse.simulators.place.Place;
import io.reformpulse.simulators.place.TestPlaces;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.DossierMessage;
import io.reformpulse.simulators.wire.NoiseMessage;
import io.reformpulse.simulators.wire.RatingMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Four months of a busy province: whether it looks like one. */
class ProvinceAtWorkTest {
    private static final int DOSSIERS = 30_000;
    private static final WorkloadSpec SPEC =
            WorkloadSpec.year2023()
                    .withDossiers(DOSSIERS)
                    .withPeriod(LocalDate.parse("2024-03-04"), LocalDate.parse("2024-07-01"));
    private static final Place PLACE = TestPlaces.province();
    private static final OfficeTime OFFICE =
            new OfficeTime(PLACE, SPEC.from().minusDays(1), SPEC.lastArrival().plusDays(1));
    private static final long HOUR = 3_600_000L;

    private static final List<Delivery> ALL = new ArrayList<>();
    private static final List<DossierEvent> STEPS = new ArrayList<>();
    private static final List<RatingEvent> RATINGS = new ArrayList<>();

    @BeforeAll
    static void play() {
        Set<String> once = new HashSet<>();
        for (Delivery delivery : new Workload(PLACE, SPEC)) {
            ALL.add(delivery);
            String id = delivery.message().id();
            if (id.endsWith("c") || id.endsWith("x") || !once.add(id)) {
                continue;
            }
            if (delivery.message() instanceof DossierMessage dossier) {
                STEPS.add(dossier.event());
            } else if (delivery.message() instanceof RatingMessage rating) {
                RATINGS.add(rating.event());
            }
        }
    }

    @Test
    void theFatesOfDossiersHaveTheirShares() {
        assertThat(share(EventType.RECEIVED)).isCloseTo(0.98, within(0.005));
        assertThat(share(EventType.REFUSED)).isCloseTo(0.02, within(0.004));
        assertThat(share(EventType.SUPPLEMENT_REQUESTED)).isCloseTo(0.03, within(0.006));
        assertThat(share(EventType.WITHDRAWN)).isCloseTo(0.01, within(0.003));
        assertThat(share(EventType.RETURNED)).isGreaterThan(0.85);
        assertThat(share(EventType.FEE_REQUESTED)).isGreaterThan(0.01);
    }

    @Test
    void aboutOneInAHundredEndsLate() {
        Map<String, Long> due = new HashMap<>();
        Set<String> paused = new HashSet<>();
        int ended = 0;
        int late = 0;
        for (DossierEvent step : STEPS) {
            switch (step.getType()) {
                case SUPPLEMENT_REQUESTED, FEE_REQUESTED -> paused.add(step.getDossierId());
                case RECEIVED -> due.put(step.getDossierId(), step.getDueAt());
                default -> {}
            }
        }
        for (DossierEvent step : STEPS) {
            Long appointment = due.get(step.getDossierId());
            if (step.getType() == EventType.RESOLVED
                    && appointment != null
                    && !paused.contains(step.getDossierId())) {
                ended++;
                late += step.getOccurredAt() > appointment ? 1 : 0;
            }
        }
        assertThat((double) late / ended).isBetween(0.003, 0.025);
    }

    @Test
    void theCounterWorksInOfficeHoursOnly() {
        for (DossierEvent step : STEPS) {
            boolean anyTime =
                    step.getType() == EventType.SUBMITTED || step.getType() == EventType.FEE_PAID;
            assertThat(anyTime || OFFICE.isOpen(step.getOccurredAt())).as("%s", step).isTrue();
        }
    }

    @Test
    void thePortalIsUsedOnDaysOffToo() {
        assertThat(STEPS)
                .anyMatch(
                        step ->
                                step.getChannel() == Channel.ONLINE
                                        && !OFFICE.isWorkingDay(
                                                OFFICE.dateOf(step.getOccurredAt())));
    }

    @Test
    void theMorningIsBusierThanTheAfternoonAndTheAfternoonThanItsEnd() {
        assertThat(receiptsAt(8)).isGreaterThan(receiptsAt(14));
        assertThat(receiptsAt(14)).isGreaterThan(receiptsAt(16));
    }

    @Test
    void mostRatingsAreSatisfied() {
        long satisfied = RATINGS.stream().filter(r -> r.getScore() >= 4).count();
        assertThat((double) satisfied / RATINGS.size()).isCloseTo(0.95, within(0.02));
    }

    @Test
    void communesDifferInHowMuchTheyAreRated() {
        Map<String, Integer> resolved = new HashMap<>();
        Map<String, Integer> rated = new HashMap<>();
        for (DossierEvent step : STEPS) {
            if (step.getType() == EventType.RESOLVED) {
                resolved.merge(step.getCommuneCode(), 1, Integer::sum);
            }
        }
        RATINGS.forEach(rating -> rated.merge(rating.getCommuneCode(), 1, Integer::sum));
        List<Double> rates = new ArrayList<>();
        resolved.forEach((c, n) -> rates.add(rated.getOrDefault(c, 0) / (double) n));
        rates.sort(null);
        assertThat(rates.get(0)).isBetween(0.1, 0.35);
        assertThat(rates.get(rates.size() - 1)).isBetween(0.75, 1.0);
    }

    @Test
    void nothingArrivesBeforeItHappensAndMostArrivesWithinMinutes() {
        int prompt = 0;
        int hoursLate = 0;
        int daysLate = 0;
        for (Delivery delivery : ALL) {
            if (delivery.message() instanceof NoiseMessage) {
                continue;
            }
            long delay = delivery.arrivedAt() - occurredAt(delivery);
            assertThat(delay).isPositive();
            prompt += delay < HOUR / 2 ? 1 : 0;
            hoursLate += delay > HOUR ? 1 : 0;
            boolean paper =
                    delivery.message() instanceof RatingMessage rating
                            && rating.event().getChannel() == RatingChannel.PAPER;
            daysLate += paper && delay > 24 * HOUR ? 1 : 0;
        }
        assertThat((double) prompt / ALL.size()).isGreaterThan(0.9);
        assertThat(hoursLate).isGreaterThan(ALL.size() / 200);
        assertThat(daysLate).isPositive();
    }

    @Test
    void someMessagesComeTwiceSomeAreCorrectedAndSomeAreBad() {
        Map<String, Integer> copies = new HashMap<>();
        int corrections = 0;
        int bad = 0;
        for (Delivery delivery : ALL) {
            String id = delivery.message().id();
            copies.merge(id, 1, Integer::sum);
            corrections += id.endsWith("c") ? 1 : 0;
            bad += id.endsWith("x") ? 1 : 0;
        }
        long twice = copies.values().stream().filter(n -> n == 2).count();
        double all = ALL.size();
        assertThat(twice / all).isCloseTo(1 / 500.0, within(0.0006));
        assertThat(corrections / all).isCloseTo(1 / 1_000.0, within(0.0004));
        assertThat(bad / all).isCloseTo(1 / 2_000.0, within(0.0003));
    }

    private static double share(EventType type) {
        return STEPS.stream().filter(step -> step.getType() == type).count() / (double) DOSSIERS;
    }

    private static long receiptsAt(int hour) {
        ToLongFunction<DossierEvent> local =
                step -> Instant.ofEpochMilli(step.getOccurredAt()).atZone(PLACE.zone()).getHour();
        return STEPS.stream()
                .filter(step -> step.getType() == EventType.RECEIVED)
                .filter(step -> local.applyAsLong(step) == hour)
                .count();
    }

    private static long occurredAt(Delivery delivery) {
        return delivery.message() instanceof DossierMessage dossier
                ? dossier.event().getOccurredAt()
                : ((RatingMessage) delivery.message()).event().getOccurredAt();
    }
}
