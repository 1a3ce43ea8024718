package io.reformpulse.simulators.oracle;

import java.util.List;

/**
 * A rule about single cases that holds for every commune and all the time, as plain data.
 *
 * @param limit 0 where the subject has none
 */
record TargetRule(String id, String subject, List<Tier> tiers, long limit) {

    static final String OVERDUE = "DOSSIER_OVERDUE";
    static final String SECOND_SUPPLEMENT = "SECOND_SUPPLEMENT";
    static final String VERY_DISSATISFIED = "VERY_DISSATISFIED";

    /** One severity, reached so many working days after the beginning. */
    record Tier(String severity, int afterWorkingDays) {}

    /**
     * When a tier is reached: at the same time of the day as the beginning, so many working days
     * later. What begins at midnight is counted from the day before, which it was due on.
     */
    long reachedAt(int stage, long since, OracleReference ref, WorkCalendar calendar) {
        var day = ref.date(since - 1);
        long timeOfDay = since - ref.startOf(day);
        var later = calendar.addWorkingDays(day, tiers.get(stage).afterWorkingDays());
        return ref.startOf(later) + timeOfDay;
    }

    /** The last tier that is reached at an instant, each after the one before. */
    int stageAt(long at, long since, OracleReference ref) {
        WorkCalendar calendar = ref.calendarKnownAt(at);
        int stage = 0;
        while (stage + 1 < tiers.size() && reachedAt(stage + 1, since, ref, calendar) <= at) {
            stage++;
        }
        return stage;
    }
}
