package io.reformpulse.domain.alert.rate;

/**
 * All that must be kept of one rate rule in one unit; the track after the base follows from the
 * figures.
 *
 * @param basePoint the last point that late data no longer changes, epoch milliseconds
 * @param base the track up to there
 * @param told the alert that is open; null if none
 */
public record RateState(long basePoint, RateTrack base, ToldRate told) {}
