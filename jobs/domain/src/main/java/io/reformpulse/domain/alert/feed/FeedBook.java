package io.reformpulse.domain.alert.feed;

import java.util.Map;
import java.util.TreeMap;

/**
 * What is kept of how a commune's feed arrives. Mutable; instants are epoch milliseconds, {@link
 * #NEVER} where there is none.
 */
public final class FeedBook {
    public static final long NEVER = Long.MIN_VALUE;

    private final UsualHours hours;
    private final TreeMap<String, LagDay> lags = new TreeMap<>();
    private final TreeMap<String, ClockDay> clocks = new TreeMap<>();
    private long watchedSince;
    private long lastHeardAt;
    private long lastBeatAt;
    private long learnedTo;

    public FeedBook() {
        this(new UsualHours(), NEVER, NEVER, NEVER, NEVER);
    }

    /** As it was kept; days by rule are put in afterwards. */
    public FeedBook(
            UsualHours hours,
            long watchedSince,
            long lastHeardAt,
            long lastBeatAt,
            long learnedTo) {
        this.hours = hours;
        this.watchedSince = watchedSince;
        this.lastHeardAt = lastHeardAt;
        this.lastBeatAt = lastBeatAt;
        this.learnedTo = learnedTo;
    }

    public UsualHours hours() {
        return hours;
    }

    /** The arrivals of the last day that had any, by lag rule. */
    public Map<String, LagDay> lags() {
        return lags;
    }

    /** The stamps of the last day that had any, by clock rule. */
    public Map<String, ClockDay> clocks() {
        return clocks;
    }

    /** Since when the commune is watched. */
    public long watchedSince() {
        return watchedSince;
    }

    /** When anything of it arrived last. */
    public long lastHeardAt() {
        return lastHeardAt;
    }

    /** When a heartbeat of it arrived last. */
    public long lastBeatAt() {
        return lastBeatAt;
    }

    /** Up to when the usual hours are learned: a full local hour. */
    public long learnedTo() {
        return learnedTo;
    }

    void watchFrom(long at) {
        watchedSince = at;
    }

    void heard(long arrivedAt, boolean heartbeat) {
        lastHeardAt = Math.max(lastHeardAt, arrivedAt);
        if (heartbeat) {
            lastBeatAt = Math.max(lastBeatAt, arrivedAt);
        }
    }

    void learned(long to) {
        learnedTo = to;
    }
}
