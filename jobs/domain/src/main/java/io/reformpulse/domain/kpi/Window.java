package io.reformpulse.domain.kpi;

import java.util.Objects;

/**
 * A stretch of time for which figures are published, half open; {@link #NOW} alone has no bounds.
 *
 * @param start epoch milliseconds
 * @param end epoch milliseconds, not in the window
 */
public record Window(WindowType type, long start, long end) {
    /** The moment itself: only gauges are published for it. */
    public static final Window NOW = new Window(WindowType.NOW, 0, 0);

    public Window {
        Objects.requireNonNull(type, "type");
        if (end < start) {
            throw new IllegalArgumentException(
                    "A window must not end before it starts, but runs " + start + ".." + end + ".");
        }
    }

    public boolean contains(long instant) {
        return start <= instant && instant < end;
    }

    /** Not by the enum's identity, so that hash maps have one order on every JVM. */
    @Override
    public int hashCode() {
        return 31 * (31 * type.ordinal() + Long.hashCode(start)) + Long.hashCode(end);
    }
}
