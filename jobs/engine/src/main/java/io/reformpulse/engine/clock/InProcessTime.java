package io.reformpulse.engine.clock;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** The times that this JVM keeps by name, for a job that runs in it. */
public final class InProcessTime {
    private static final Map<String, LongSupplier> TIMES = new ConcurrentHashMap<>();

    private InProcessTime() {}

    /**
     * Keeps a time until the job ends.
     *
     * @param time the instant up to which everything that arrived can be read, epoch milliseconds
     */
    public static void keep(String name, LongSupplier time) {
        TIMES.put(name, time);
    }

    public static void forget(String name) {
        TIMES.remove(name);
    }

    static long now(String name) {
        LongSupplier time = TIMES.get(name);
        if (time == null) {
            throw new IllegalStateException(
                    "No time by the name "
                            + name
                            + " is kept in this JVM; run the job where it is.");
        }
        return time.getAsLong();
    }
}
