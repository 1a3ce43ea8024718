package io.reformpulse.simulators.workload;

import static io.reformpulse.simulators.workload.PlayedProvince.ALL;
import static io.reformpulse.simulators.workload.PlayedProvince.RATINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.RatingMessage;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What goes wrong every day. */
class NoiseTest {
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
        assertThat(twice / all).isCloseTo(1 / 500.0, within(0.0008));
        assertThat(corrections / all).isCloseTo(1 / 1_000.0, within(0.0006));
        assertThat(bad / all).isCloseTo(1 / 2_000.0, within(0.0004));
    }

    @Test
    void aCorrectedRatingIsStillSatisfiedOrNot() {
        Map<String, Integer> scores = new HashMap<>();
        RATINGS.forEach(rating -> scores.put(rating.getEventId(), rating.getScore()));
        int corrected = 0;
        for (Delivery delivery : ALL) {
            if (delivery.message() instanceof RatingMessage rating
                    && rating.event().getReplaces() != null
                    && rating.event().getEventId().endsWith("c")) {
                int before = scores.get(rating.event().getReplaces());
                int after = rating.event().getScore();
                assertThat(after).isBetween(1, 5).isNotEqualTo(before);
                assertThat(after >= 4).isEqualTo(before >= 4);
                corrected++;
            }
        }
        assertThat(corrected).isPositive();
    }
}
