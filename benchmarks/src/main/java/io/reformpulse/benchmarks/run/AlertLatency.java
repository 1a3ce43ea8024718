package io.reformpulse.benchmarks.run;

import io.reformpulse.schemas.AlertEvent;
import io.reformpulse.standalone.figures.AlertFollower;
import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * Reads {@code alerts} as a subscriber does, committed ones only. An alert's latency begins at the
 * tick that it was judged at; from an event to its tick it is a minute at most, by definition.
 */
final class AlertLatency implements Runnable {
    private static final Duration POLL = Duration.ofMillis(20);
    private static final long LONGEST_MILLIS = 600_000;
    private static final int DIGITS = 3;

    private final String bootstrap;
    private final Histogram millis = new Histogram(LONGEST_MILLIS, DIGITS);
    private volatile long countedFrom = Long.MAX_VALUE;
    private volatile boolean ended;

    AlertLatency(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** Counts the ticks from now on; those before warmed up. */
    void countFromNow() {
        countedFrom = System.currentTimeMillis();
    }

    @Override
    public void run() {
        try (AlertFollower alerts = new AlertFollower(bootstrap)) {
            while (!ended) {
                for (AlertEvent alert : alerts.poll(POLL)) {
                    if (alert.getAt() >= countedFrom) {
                        long since = System.currentTimeMillis() - alert.getAt();
                        millis.recordValue(Math.min(LONGEST_MILLIS, Math.max(0, since)));
                    }
                }
            }
        }
    }

    void end() {
        ended = true;
    }

    /** To be asked once the reader has ended. */
    String told() {
        return Percentiles.of(millis, 1).told("alerts after their tick");
    }
}
