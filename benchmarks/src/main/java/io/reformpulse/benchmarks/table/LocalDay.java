package io.reformpulse.benchmarks.table;

/** The local days of a plain year, whose zone never changes its clocks. */
public final class LocalDay {
    private static final long DAY_MILLIS = 86_400_000;

    /** Of Asia/Ho_Chi_Minh, since 1975. */
    private static final long OFFSET_MILLIS = 7 * 3_600_000;

    private LocalDay() {}

    /** The local epoch day that holds an instant. */
    public static int of(long instant) {
        return (int) Math.floorDiv(instant + OFFSET_MILLIS, DAY_MILLIS);
    }

    /** The key of a row. */
    public static String key(String commune, int day) {
        return commune + "/" + day;
    }
}
