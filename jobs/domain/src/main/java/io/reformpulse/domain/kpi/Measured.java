package io.reformpulse.domain.kpi;

/**
 * A duration that ended at an instant.
 *
 * @param at epoch milliseconds
 * @param times how many; negative where it is taken back
 */
public record Measured(long at, Measure measure, long millis, int times) {}
