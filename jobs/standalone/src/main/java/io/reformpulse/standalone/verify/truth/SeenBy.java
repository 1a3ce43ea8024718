package io.reformpulse.standalone.verify.truth;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which alerts tell of what a scenario does, by their rules' subjects, and which others it explains
 * because it truly causes them.
 */
record SeenBy(Set<String> tells, Set<String> causes) {
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

    private static final SeenBy NOTHING = new SeenBy(Set.of(), Set.of());

    private static final Map<String, SeenBy> BY_SCENARIO =
            Map.of(
                    "on-time-drop", new SeenBy(Set.of(ON_TIME), Set.of()),
                    "rating-drop", new SeenBy(Set.of(SATISFIED), Set.of()),
                    // Ends are entered days late, so some of them are late.
                    "bulk-closing", new SeenBy(Set.of(BULK), Set.of(ON_TIME)),
                    "rating-burst", new SeenBy(Set.of(BURST), Set.of()),
                    // What is stamped in another year is rejected: then the commune is silent.
                    "clock-skew", new SeenBy(Set.of(CLOCK, SILENT), Set.of()),
                    "commune-offline-48h", new SeenBy(Set.of(SILENT), Set.of(LAG)),
                    "silent-feed", new SeenBy(Set.of(SILENT), Set.of()));

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
}
