package io.reformpulse.simulators.workload;

import static io.reformpulse.simulators.workload.PlayedProvince.FIRST;
import static io.reformpulse.simulators.workload.PlayedProvince.local;
import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.schemas.RatingChannel;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.DossierMessage;
import io.reformpulse.simulators.wire.RatingMessage;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** When what happened reaches us. */
class UplinkTest {
    private static final long MINUTE = 60_000L;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    @Test
    void nothingArrivesBeforeItHappens() {
        assertThat(delays(delivery -> true)).allMatch(delay -> delay > 0);
    }

    @Test
    void aButtonIsHeardWithinMinutes() {
        List<Long> delays = delays(delivery -> channel(delivery) == RatingChannel.BUTTON);
        assertThat(share(delays, 15 * MINUTE)).isGreaterThan(0.95);
    }

    @Test
    void whatIsOfflineIsHeardWithinThreeDays() {
        List<Long> delays = delays(delivery -> channel(delivery) != RatingChannel.PAPER);
        assertThat(share(delays, DAY)).isBetween(0.97, 0.998);
        assertThat(delays).anyMatch(delay -> delay > 2 * DAY).allMatch(delay -> delay < 3 * DAY);
    }

    @Test
    void paperTakesUpTo45Days() {
        List<Long> delays = delays(delivery -> channel(delivery) == RatingChannel.PAPER);
        assertThat(delays).anyMatch(delay -> delay > 40 * DAY).allMatch(delay -> delay < 45 * DAY);
    }

    @Test
    void theFormsOfAMonthComeTogetherInTheFirstHalfOfTheNext() {
        Map<String, List<LocalDateTime>> batches = new HashMap<>();
        for (Delivery delivery : FIRST) {
            if (channel(delivery) == RatingChannel.PAPER) {
                LocalDateTime occurred = local(occurredAt(delivery));
                LocalDateTime arrived = local(delivery.arrivedAt());
                assertThat(arrived.getMonth()).isEqualTo(occurred.getMonth().plus(1));
                assertThat(arrived.getDayOfMonth()).isLessThanOrEqualTo(15);
                String batch = delivery.commune() + occurred.getMonth();
                batches.computeIfAbsent(batch, b -> new ArrayList<>()).add(arrived);
            }
        }
        assertThat(batches.values()).anyMatch(arrivals -> arrivals.size() > 20);
        for (List<LocalDateTime> arrivals : batches.values()) {
            LocalDateTime first = arrivals.get(0);
            assertThat(arrivals.get(arrivals.size() - 1)).isBefore(first.plusHours(1));
        }
    }

    private static double share(List<Long> delays, long within) {
        return delays.stream().filter(delay -> delay <= within).count() / (double) delays.size();
    }

    private static List<Long> delays(Predicate<Delivery> which) {
        return FIRST.stream()
                .filter(which)
                .map(delivery -> delivery.arrivedAt() - occurredAt(delivery))
                .toList();
    }

    /** Null for what is no rating. */
    private static RatingChannel channel(Delivery delivery) {
        return delivery.message() instanceof RatingMessage rating
                ? rating.event().getChannel()
                : null;
    }

    private static long occurredAt(Delivery delivery) {
        return delivery.message() instanceof DossierMessage dossier
                ? dossier.event().getOccurredAt()
                : ((RatingMessage) delivery.message()).event().getOccurredAt();
    }
}
