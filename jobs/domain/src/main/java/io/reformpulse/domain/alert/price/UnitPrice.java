package io.reformpulse.domain.alert.price;

/**
 * What a rule costs and brings in one unit.
 *
 * @param casesAYear how many are expected
 * @param falseAlarmsAYear how many episodes are expected though nothing is wrong
 */
public record UnitPrice(
        String unitCode, double casesAYear, double falseAlarmsAYear, Delays delays) {}
