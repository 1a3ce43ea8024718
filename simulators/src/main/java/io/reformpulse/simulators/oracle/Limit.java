package io.reformpulse.simulators.oracle;

/** A statutory limit: how much of what. */
record Limit(Unit unit, int amount) {

    enum Unit {
        SAME_DAY,
        WORKING_HOUR,
        WORKING_DAY,
        CALENDAR_DAY,
        MONTH
    }

    boolean inDays() {
        return unit != Unit.WORKING_HOUR;
    }
}
