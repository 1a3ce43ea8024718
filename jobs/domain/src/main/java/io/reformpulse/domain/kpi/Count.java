package io.reformpulse.domain.kpi;

/**
 * An amount of a flow at an instant; negative where it is taken back.
 *
 * @param at epoch milliseconds
 */
public record Count(long at, Flow flow, long amount) {}
