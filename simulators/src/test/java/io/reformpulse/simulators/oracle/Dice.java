package io.reformpulse.simulators.oracle;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;

/** Random choices, with a liking for the times at which rules change their mind. */
final class Dice {

    static final long MINUTE = 60_000L;
    static final long HOUR = 60 * MINUTE;
    static final long DAY = 24 * HOUR;

    private static final List<LocalTime> EDGES =
            List.of(
                    LocalTime.MIDNIGHT,
                    LocalTime.parse("23:59:59.999"),
                    LocalTime.parse("07:30"),
                    LocalTime.parse("08:00"),
                    LocalTime.parse("12:00"),
                    LocalTime.parse("13:30"),
                    LocalTime.parse("15:00"),
                    LocalTime.parse("15:00:00.001"),
                    LocalTime.parse("16:59:59.999"),
                    LocalTime.parse("17:00"));

    private final Random random;
    private final ZoneId zone;

    Dice(long seed, ZoneId zone) {
        this.random = new Random(seed * 7919 + 17);
        this.zone = zone;
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    long between(long from, long to) {
        return from + (long) (random.nextDouble() * (to - from));
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    Random random() {
        return random;
    }

    /** A time of day on the same local date: in the day, at an edge, or any. */
    long timeOn(long instant) {
        int kind = upTo(10);
        if (kind < 6) {
            long second = between(7 * 3600, 18 * 3600);
            return at(instant, LocalTime.ofSecondOfDay(second));
        }
        return kind < 9 ? at(instant, one(EDGES)) : instant + upTo(1000);
    }

    long at(long instant, LocalTime time) {
        return Instant.ofEpochMilli(instant)
                .atZone(zone)
                .toLocalDate()
                .atTime(time)
                .atZone(zone)
                .toInstant()
                .toEpochMilli();
    }

    /** A moment not before another: the same, minutes, hours, days, seldom a year later. */
    long after(long instant) {
        int kind = upTo(100);
        if (kind < 4) {
            return instant;
        }
        long step;
        if (kind < 20) {
            step = between(0, HOUR);
        } else if (kind < 45) {
            step = between(0, 12 * HOUR);
        } else if (kind < 85) {
            step = between(0, 10 * DAY);
        } else if (kind < 97) {
            step = between(0, 60 * DAY);
        } else {
            step = between(0, 380 * DAY);
        }
        return Math.max(instant, chance(0.6) ? timeOn(instant + step) : instant + step);
    }

    /** How long a record takes to arrive; negative for a clock that is fast. */
    long delay(double disorder) {
        if (!chance(disorder)) {
            return between(0, 20 * MINUTE);
        }
        int kind = upTo(100);
        if (kind < 8) {
            return -between(0, 5 * MINUTE);
        }
        if (kind < 10) {
            return -5 * MINUTE;
        }
        if (kind < 45) {
            return between(0, 3 * DAY);
        }
        if (kind < 75) {
            return between(DAY, 12 * DAY);
        }
        if (kind < 92) {
            return between(5 * DAY, 50 * DAY);
        }
        if (kind < 97) {
            return between(50 * DAY, 399 * DAY);
        }
        return kind < 98 ? 400 * DAY : between(400 * DAY, 420 * DAY);
    }
}
