package io.reformpulse.standalone.verify.truth;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which alerts tell of what a scenario does, by their rules' subjects, and which others it explains
 * because it truly causes them.
 *
 * @param isOver whether nothing can be told of it any more once its last record has arrived
 */
record SeenBy(Set<String> tells, Set<String> causes, boolean isOver) {
    static final String ON_TIME = "ON_TIME_RATE";
    static final String SATISFIED = "SATISFIED_RATE";
    static final String RESPONSE = "RESPONSE_RATE";
    static final String SILENT = "FEED_SILENT";
    static final String LAG = "ARRIVAL_LAG";
    static final String CLOCK = "CLOCK_WRONG";
    static final String BURST = "RATING_BURST";
    static final String BULK = "BULK_CLOSING";

    /** Of all that can be judged by the truth, in the order of a table. */
    static final List<String> SUBJECTS =
            List.of(ON_TIME, SATISFIED, RESPONSE, SILENT, LAG, CLOCK, BURST, BULK);

    private static final Set<String> RATES = Set.of(ON_TIME, SATISFIED, RESPONSE);

    /** A rate looks back over 30 days, and forms on paper come up to 15 days after a month. */
    private static final Duration RATE_REACH = Duration.ofDays(45);

    /** What comes up to a week late is still looked at. */
    private static final Duration REACH = Duration.ofDays(7);

    private static final SeenBy NOTHING = toldBy();

    private static final Map<String, SeenBy> BY_SCENARIO =
            Map.of(
                    "on-time-drop", toldBy(ON_TIME),
                    "rating-drop", toldBy(SATISFIED),
                    // Ends are entered days late, so some of them are late.
                    "bulk-closing", new SeenBy(Set.of(BULK), Set.of(ON_TIME), false),
                    "rating-burst", toldBy(BURST),
                    // What is stamped in another year is rejected: then the commune is silent.
                    "clock-skew", toldBy(CLOCK, SILENT),
                    // Its last record is of the burst that ends the silence.
                    "commune-offline-48h", new SeenBy(Set.of(SILENT), Set.of(LAG), true),
                    "silent-feed", toldBy(SILENT));

    private static SeenBy toldBy(String... subjects) {
        return new SeenBy(Set.of(subjects), Set.of(), false);
    }

    /** Of a scenario that no alert is to tell of, nothing. */
    static SeenBy of(String scenario) {
        return BY_SCENARIO.getOrDefault(scenario, NOTHING);
    }

    boolean tells(String subject) {
        return tells.contains(subject);
    }

    boolean explains(String subject) {
        return tells.contains(subject) || causes.contains(subject);
    }

    /** How long after its last record an alert may still come of it. */
    Duration reach(String subject) {
        if (isOver && tells(subject)) {
            return Duration.ZERO;
        }
        return RATES.contains(subject) ? RATE_REACH : REACH;
    }
}
