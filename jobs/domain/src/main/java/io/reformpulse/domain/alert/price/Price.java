package io.reformpulse.domain.alert.price;

import java.util.List;

/**
 * What a rule costs and brings where the rate is really so.
 *
 * @param trueRate the rate that the false alarms are about, and from which a drop begins
 * @param delays of all units together, each with the same weight
 * @param units those with cases, by their code
 */
public record Price(
        double trueRate, FalseAlarms falseAlarms, Delays delays, List<UnitPrice> units) {}
