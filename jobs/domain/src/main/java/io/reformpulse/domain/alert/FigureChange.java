package io.reformpulse.domain.alert;

import io.reformpulse.domain.kpi.Tally;

/**
 * By how much one hour of a commune's figures changed: what the units above it judge their rates
 * by. Not to be changed.
 *
 * @param at the full local hour at which it is told; everything that arrived before is in it
 * @param slotStart the hour it is about, epoch milliseconds, as a pane has it
 */
public record FigureChange(long at, long slotStart, Tally change) {}
