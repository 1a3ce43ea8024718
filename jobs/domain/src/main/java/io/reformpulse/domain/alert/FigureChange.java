package io.reformpulse.domain.alert;

import io.reformpulse.domain.kpi.Tally;

/**
 * By how much one hour of a commune's figures changed: what a unit above it judges its rates by.
 * Not to be changed.
 *
 * @param unitCode the unit above
 * @param at the full local hour at which it is told; everything that arrived before is in it
 * @param slotStart the hour it is about, epoch milliseconds, as a pane has it
 */
public record FigureChange(String unitCode, long at, long slotStart, Tally change) {}
