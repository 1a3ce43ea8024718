package io.reformpulse.domain.alert.feed;

import java.util.Arrays;

/**
 * At which hours of the week a commune is usually heard, learned from worked days; and how often a
 * heartbeat was missing in office hours, if it sends any. Older weeks count less and less. Mutable.
 */
public final class UsualHours {
    public static final int HOURS = 168;

    /** Where a count comes to this many weeks, it is halved. */
    private static final int WEEKS_KEPT = 16;

    private static final int BEATS_KEPT = 512;

    /** Fewer hours with and without heartbeats tell nothing. */
    private static final int FEWEST_BEATS = 16;

    private static final int FEWEST_WEEKS = 4;

    private final byte[] seen;
    private final byte[] active;
    private int beatsSeen;
    private int beatsMissed;

    public UsualHours() {
        this(new byte[HOURS], new byte[HOURS], 0, 0);
    }

    /**
     * As it was kept; takes the arrays over.
     *
     * @param seen by hour of the week, how many were observed
     * @param active in how many of them the commune was heard
     * @param beatsSeen office hours observed
     * @param beatsMissed office hours without a heartbeat
     */
    public UsualHours(byte[] seen, byte[] active, int beatsSeen, int beatsMissed) {
        if (seen.length != HOURS || active.length != HOURS) {
            throw new IllegalArgumentException(
                    "A week has "
                            + HOURS
                            + " hours, but "
                            + seen.length
                            + " and "
                            + active.length
                            + " were stored; migrate them first.");
        }
        this.seen = seen;
        this.active = active;
        this.beatsSeen = beatsSeen;
        this.beatsMissed = beatsMissed;
    }

    public byte[] seen() {
        return seen.clone();
    }

    public byte[] active() {
        return active.clone();
    }

    public int beatsSeen() {
        return beatsSeen;
    }

    public int beatsMissed() {
        return beatsMissed;
    }

    /**
     * Takes in one hour that is over.
     *
     * @param hour of the week, from Monday's first
     */
    void learn(int hour, boolean heard) {
        seen[hour]++;
        active[hour] += (byte) (heard ? 1 : 0);
        if (seen[hour] >= WEEKS_KEPT) {
            seen[hour] /= 2;
            active[hour] /= 2;
        }
    }

    /** Takes in one office hour that is over. */
    void learnBeat(boolean came) {
        beatsSeen++;
        beatsMissed += came ? 0 : 1;
        if (beatsSeen >= BEATS_KEPT) {
            beatsSeen /= 2;
            beatsMissed /= 2;
        }
    }

    /** How probable it is that nothing is heard in that hour of a worked day, heartbeats aside. */
    double silenceChance(int hour) {
        return 1 - active[hour] / (seen[hour] + 1.0);
    }

    /**
     * How probable it is that a heartbeat is missing in an office hour; 1 of a commune that hardly
     * ever sends any: their absence tells nothing.
     */
    double missedBeatChance() {
        boolean sends = beatsSeen >= FEWEST_BEATS && 2 * beatsMissed < beatsSeen;
        return sends ? (beatsMissed + 1.0) / (beatsSeen + 2.0) : 1;
    }

    /** Whether enough is known to tell an unusual silence. */
    boolean isKnown() {
        int weeks = 0;
        boolean everHeard = false;
        for (int hour = 0; hour < HOURS; hour++) {
            weeks = Math.max(weeks, seen[hour]);
            everHeard |= active[hour] > 0;
        }
        return everHeard && weeks >= FEWEST_WEEKS;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UsualHours that
                && Arrays.equals(seen, that.seen)
                && Arrays.equals(active, that.active)
                && beatsSeen == that.beatsSeen
                && beatsMissed == that.beatsMissed;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(seen) + Arrays.hashCode(active)) + beatsSeen;
    }

    @Override
    public String toString() {
        return "heard in " + Arrays.toString(active) + " of " + Arrays.toString(seen);
    }
}
