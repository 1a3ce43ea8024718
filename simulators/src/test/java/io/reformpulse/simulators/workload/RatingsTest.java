package io.reformpulse.simulators.workload;

import static io.reformpulse.simulators.workload.PlayedProvince.RATINGS;
import static io.reformpulse.simulators.workload.PlayedProvince.steps;
import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.schemas.EventType;
import io.reformpulse.schemas.RatingEvent;
import io.reformpulse.simulators.place.Commune;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What citizens say. */
class RatingsTest {
    @Test
    void moreThan95InAHundredAreSatisfied() {
        long satisfied = RATINGS.stream().filter(r -> r.getScore() >= 4).count();
        assertThat((double) satisfied / RATINGS.size()).isBetween(0.95, 0.975);
    }

    @Test
    void noCommuneIsMeantToBeBad() {
        for (int i = 0; i < 1_000; i++) {
            CommuneProfile profile = CommuneProfile.draw(i, new Commune("c" + i, null, null), null);
            assertThat(profile.usual().satisfiedRate()).isBetween(0.93, 0.99);
            assertThat(profile.usual().lateRate()).isBetween(0.003, 0.01);
        }
    }

    @Test
    void communesDifferInHowMuchTheyAreRated() {
        Map<String, Integer> resolved = new HashMap<>();
        Map<String, Integer> rated = new HashMap<>();
        steps(EventType.RESOLVED)
                .forEach(end -> resolved.merge(end.getCommuneCode(), 1, Integer::sum));
        RATINGS.forEach(rating -> rated.merge(rating.getCommuneCode(), 1, Integer::sum));
        List<Double> rates = new ArrayList<>();
        resolved.forEach(
                (commune, count) -> {
                    if (count > 100) {
                        rates.add(rated.getOrDefault(commune, 0) / (double) count);
                    }
                });
        rates.sort(null);
        assertThat(rates.get(0)).isBetween(0.1, 0.35);
        assertThat(rates.get(rates.size() - 1)).isBetween(0.75, 1.0);
    }

    @Test
    void aDossierMayBeRatedASecondTime() {
        Set<String> once = new HashSet<>();
        long again =
                RATINGS.stream()
                        .map(RatingEvent::getDossierId)
                        .filter(id -> id != null && !once.add(id))
                        .count();
        assertThat(again / (double) RATINGS.size()).isBetween(0.005, 0.025);
    }

    @Test
    void someRatingsDoNotTellTheirDossier() {
        long unknown = RATINGS.stream().filter(r -> r.getDossierId() == null).count();
        assertThat(unknown / (double) RATINGS.size()).isBetween(0.02, 0.04);
    }
}
