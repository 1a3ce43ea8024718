package io.reformpulse.domain.alert.news;

import io.reformpulse.domain.kpi.WilsonInterval;

/**
 * A rate against its target, with what is needed to check it.
 *
 * @param target a fraction
 * @param interval the 95 % Wilson interval of the rate
 * @param tail how probable a rate so far on the wrong side would be if the target were met
 */
public record RateEvidence(
        long cases, long good, double target, WilsonInterval interval, double tail) {}
