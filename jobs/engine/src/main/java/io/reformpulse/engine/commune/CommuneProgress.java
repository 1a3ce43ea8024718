package io.reformpulse.engine.commune;

import io.reformpulse.engine.intake.IntakeMetrics;
import org.apache.flink.metrics.MetricGroup;

/** How far a subtask's communes have come, for the metrics; all follow one clock. */
final class CommuneProgress {
    private volatile double asOf = Double.NaN;
    private volatile double checkpoint;

    /**
     * @param now epoch milliseconds; from then on the absence of a checkpoint is measured
     */
    CommuneProgress(long now) {
        checkpointed(now);
    }

    void expose(MetricGroup group) {
        group.gauge(IntakeMetrics.AS_OF, () -> asOf);
        group.gauge(IntakeMetrics.CHECKPOINT, () -> checkpoint);
    }

    /** All arrivals before this instant, in epoch milliseconds, are in the figures. */
    void asOf(long instant) {
        asOf = instant / 1000.0;
    }

    /** A checkpoint was complete at this instant, in epoch milliseconds. */
    void checkpointed(long instant) {
        checkpoint = instant / 1000.0;
    }
}
