package io.reformpulse.domain.commune;

import io.reformpulse.domain.kpi.ExactCounts;
import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.kpi.WindowTally;

/**
 * By how much the window of a commune, or of several, changed in an epoch: what the units above add
 * to theirs.
 *
 * @param change added to the tally; may be negative
 * @param late the part of the change that came after the window's grace end; may be negative
 */
public record TallyChange(Window window, long epoch, WindowTally change, ExactCounts late) {}
