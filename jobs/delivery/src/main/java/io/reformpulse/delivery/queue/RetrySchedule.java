package io.reformpulse.delivery.queue;

import java.time.Duration;
import java.util.List;
import java.util.function.DoubleSupplier;

/** How long to wait after so many failures: seconds first, hours in the end. */
public final class RetrySchedule {
    private static final List<Duration> DELAYS =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(15),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(10),
                    Duration.ofHours(1),
                    Duration.ofHours(2),
                    Duration.ofHours(4),
                    Duration.ofHours(6));
    private static final double JITTER = 0.2;

    private final DoubleSupplier random;

    /**
     * @param random from 0 up to 1; it makes the delay up to a fifth longer, so that what failed
     *     together is not tried again together
     */
    public RetrySchedule(DoubleSupplier random) {
        this.random = random;
    }

    /**
     * @param failures 1 or more
     */
    long delayMillis(int failures) {
        Duration delay = DELAYS.get(Math.min(failures, DELAYS.size()) - 1);
        return Math.round(delay.toMillis() * (1 + JITTER * random.getAsDouble()));
    }
}
