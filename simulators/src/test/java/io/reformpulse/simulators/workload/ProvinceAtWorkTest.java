package io.reformpulse.simulators.workload;

import static io.reformpulse.simulators.workload.PlayedProvince.DOSSIERS;
import static io.reformpulse.simulators.workload.PlayedProvince.OFFICE;
import static io.reformpulse.simulators.workload.PlayedProvince.PLACE;
import static io.reformpulse.simulators.workload.PlayedProvince.STEPS;
import static io.reformpulse.simulators.workload.PlayedProvince.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reformpulse.schemas.Channel;
import io.reformpulse.schemas.DossierEvent;
import io.reformpulse.schemas.EventType;
import io.reformpulse.simulators.place.Deadline;
import io.reformpulse.simulators.place.Procedure;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How communes handle their dossiers. */
class ProvinceAtWorkTest {
    private static final long HOUR = 3_600_000L;

    @Test
    void theFatesOfDossiersHaveTheirShares() {
        assertThat(share(EventType.RECEIVED)).isCloseTo(0.98, within(0.006));
        assertThat(share(EventType.REFUSED)).isCloseTo(0.02, within(0.006));
        assertThat(share(EventType.SUPPLEMENT_REQUESTED)).isCloseTo(0.03, within(0.008));
        assertThat(share(EventType.WITHDRAWN)).isCloseTo(0.01, within(0.004));
        assertThat(share(EventType.RETURNED)).isGreaterThan(0.85);
        assertThat(share(EventType.FEE_REQUESTED)).isGreaterThan(0.01);
    }

    @Test
    void betweenThreeAndTenInAThousandEndLate() {
        Map<String, DossierEvent> receipts = new HashMap<>();
        steps(EventType.RECEIVED).forEach(step -> receipts.put(step.getDossierId(), step));
        Set<String> paused = new HashSet<>();
        steps(EventType.SUPPLEMENT_REQUESTED).forEach(step -> paused.add(step.getDossierId()));
        steps(EventType.FEE_REQUESTED).forEach(step -> paused.add(step.getDossierId()));
        int ended = 0;
        int late = 0;
        for (DossierEvent end : steps(EventType.RESOLVED)) {
            if (!paused.contains(end.getDossierId())) {
                ended++;
                late += end.getOccurredAt() > due(receipts.get(end.getDossierId())) ? 1 : 0;
            }
        }
        assertThat((double) late / ended).isBetween(0.003, 0.01);
    }

    @Test
    void handlingTimesSpreadOverTheLimitAndStayBelowIt() {
        int[] tenths = new int[10];
        Map<String, DossierEvent> receipts = new HashMap<>();
        steps(EventType.RECEIVED).forEach(step -> receipts.put(step.getDossierId(), step));
        for (DossierEvent end : steps(EventType.RESOLVED)) {
            DossierEvent receipt = receipts.get(end.getDossierId());
            double allowed = OFFICE.at(due(receipt)) - OFFICE.at(receipt.getOccurredAt());
            double used = OFFICE.at(end.getOccurredAt()) - OFFICE.at(receipt.getOccurredAt());
            if (allowed > 16 * HOUR && used < allowed) {
                tenths[(int) (10 * used / allowed)]++;
            }
        }
        assertThat(tenths)
                .as("by tenths of the limit")
                .satisfies(
                        n -> {
                            for (int tenth = 2; tenth < 9; tenth++) {
                                assertThat(n[tenth]).as("tenth %d", tenth).isGreaterThan(n[0] + 20);
                            }
                        });
    }

    @Test
    void proceduresAreAskedForByTheirRelativeVolume() {
        Map<String, Integer> asked = new HashMap<>();
        int all = 0;
        for (DossierEvent receipt : steps(EventType.RECEIVED)) {
            if (receipt.getChannel() != Channel.ONLINE) {
                asked.merge(receipt.getProcedureCode(), 1, Integer::sum);
                all++;
            }
        }
        double volumes = PLACE.procedures().stream().mapToDouble(Procedure::relativeVolume).sum();
        for (Procedure procedure : PLACE.procedures()) {
            assertThat((double) asked.get(procedure.code()) / all)
                    .as(procedure.code())
                    .isCloseTo(procedure.relativeVolume() / volumes, within(0.02));
        }
    }

    @Test
    void aCommuneHasThreeToFiveOfficers() {
        Map<String, Set<String>> officers = new HashMap<>();
        Map<String, Integer> acts = acts(officers);
        acts.values().removeIf(count -> count < 100);
        assertThat(acts).hasSizeGreaterThan(30);
        for (String commune : acts.keySet()) {
            assertThat(officers.get(commune)).as(commune).hasSizeBetween(3, 5);
        }
    }

    @Test
    void theOfficersOfTheBusiestCommunesActTwentyToThirtyTimesADay() {
        Map<Integer, String> busiest = new TreeMap<>();
        acts(new HashMap<>()).forEach((commune, count) -> busiest.put(-count, commune));
        long days =
                PlayedProvince.SPEC
                        .from()
                        .datesUntil(PlayedProvince.SPEC.to().plusDays(1))
                        .filter(OFFICE::isWorkingDay)
                        .count();
        assertThat(busiest.keySet().stream().limit(4).mapToDouble(n -> -n / (double) days))
                .allSatisfy(acts -> assertThat(acts).isBetween(18.0, 30.0))
                .anySatisfy(acts -> assertThat(acts).isGreaterThan(20));
    }

    private static Map<String, Integer> acts(Map<String, Set<String>> officers) {
        Map<String, Integer> acts = new HashMap<>();
        for (DossierEvent step : STEPS) {
            if (step.getOfficerId() != null) {
                String commune = step.getCommuneCode();
                acts.merge(commune, 1, Integer::sum);
                officers.computeIfAbsent(commune, c -> new HashSet<>()).add(step.getOfficerId());
            }
        }
        return acts;
    }

    private static long due(DossierEvent receipt) {
        Procedure procedure =
                PLACE.procedures().stream()
                        .filter(p -> p.code().equals(receipt.getProcedureCode()))
                        .findFirst()
                        .get();
        return new Deadline(PLACE, OFFICE).of(procedure, receipt.getOccurredAt());
    }

    private static double share(EventType type) {
        return steps(type).size() / (double) DOSSIERS;
    }
}
