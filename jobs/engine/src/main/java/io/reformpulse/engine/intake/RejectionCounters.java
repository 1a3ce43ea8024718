package io.reformpulse.engine.intake;

import io.reformpulse.domain.intake.RejectReason;
import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** Counts what a step rejects, by reason; each reason is there from the start, at 0. */
public final class RejectionCounters {
    private final Map<RejectReason, Counter> byReason = new EnumMap<>(RejectReason.class);

    private RejectionCounters() {}

    /** Registers them with a step's metrics. */
    public static RejectionCounters in(MetricGroup group) {
        RejectionCounters counters = new RejectionCounters();
        for (RejectReason reason : RejectReason.values()) {
            counters.byReason.put(
                    reason,
                    group.addGroup(IntakeMetrics.REASON, reason.name())
                            .counter(IntakeMetrics.REJECTED));
        }
        return counters;
    }

    /**
     * @param records that the rejection is about
     */
    public void count(RejectReason reason, long records) {
        byReason.get(reason).inc(records);
    }
}
