package io.reformpulse.domain.alert.price;

/**
 * What came of trying a rule in one unit.
 *
 * @param falseAlarms how many alerts opened in each year of a rate that meets the target
 * @param delays how long each drop took to be found, milliseconds; {@link RuleRun#NEVER} if it was
 *     not
 */
record UnitTrials(String unitCode, double casesAYear, int[] falseAlarms, long[] delays) {
    double falseAlarmsAYear() {
        long sum = 0;
        for (int alarms : falseAlarms) {
            sum += alarms;
        }
        return (double) sum / falseAlarms.length;
    }

    UnitPrice price() {
        return new UnitPrice(unitCode, casesAYear, falseAlarmsAYear(), Delays.of(delays));
    }
}
