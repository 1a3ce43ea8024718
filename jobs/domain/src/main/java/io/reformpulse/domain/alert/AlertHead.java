package io.reformpulse.domain.alert;

import io.reformpulse.domain.alert.feed.FeedBook;
import io.reformpulse.domain.alert.rate.RateState;
import io.reformpulse.domain.kpi.Tally;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is small and always needed of a commune's alerts, kept as one value: all of it must be
 * stored. Mutable.
 */
public final class AlertHead {
    public static final long NEVER = Long.MIN_VALUE;

    private final FeedBook feed;
    private final TreeMap<String, RateState> rates = new TreeMap<>();
    private final TreeMap<String, RateState> lags = new TreeMap<>();
    private final Wakes wakes = new Wakes();
    private final BeyondLimit beyondLimit = new BeyondLimit();
    private final TreeMap<String, Integer> rulesSeen = new TreeMap<>();
    private final TreeMap<Long, Tally> unshared = new TreeMap<>();
    private final TreeSet<String> sharedWith = new TreeSet<>();
    private long tickedAt = NEVER;
    private long unsureUntil = NEVER;
    private long judgeAt = Wakes.NEVER;

    public AlertHead() {
        this(new FeedBook());
    }

    /** With the feed as it was kept; the rest is put in afterwards. */
    public AlertHead(FeedBook feed) {
        this.feed = feed;
    }

    public FeedBook feed() {
        return feed;
    }

    /** The rules over published figures, by rule id. */
    public Map<String, RateState> rates() {
        return rates;
    }

    /** The rules of arrival lag, by rule id. */
    public Map<String, RateState> lags() {
        return lags;
    }

    /** When to look at which case. */
    public Wakes wakes() {
        return wakes;
    }

    /** What the next digests of appointments beyond the limit will tell. */
    public BeyondLimit beyondLimit() {
        return beyondLimit;
    }

    /** The versions of the rules for this commune at the last tick, by rule id. */
    public Map<String, Integer> rulesSeen() {
        return rulesSeen;
    }

    /** What changed since the units above were told last, by hour; see {@link FigureChange}. */
    public TreeMap<Long, Tally> unshared() {
        return unshared;
    }

    /** The units above that are told what changes; a unit once told always is. */
    public TreeSet<String> sharedWith() {
        return sharedWith;
    }

    /** The last tick, a whole minute in epoch milliseconds; NEVER before the first. */
    public long tickedAt() {
        return tickedAt;
    }

    public void ticked(long at) {
        tickedAt = at;
    }

    /** The full hour at which figures are to be judged, if before midnight; else Wakes.NEVER. */
    public long judgeAt() {
        return judgeAt;
    }

    public void judgeAt(long fullHour) {
        judgeAt = fullHour;
    }

    /** Until when the figures are not sure: a local midnight in epoch milliseconds, or NEVER. */
    public long unsureUntil() {
        return unsureUntil;
    }

    public void unsureUntil(long midnight) {
        unsureUntil = midnight;
    }
}
