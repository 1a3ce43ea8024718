package io.reformpulse.engine.commune;

import io.reformpulse.domain.intake.Conservation;
import io.reformpulse.domain.intake.Outcome;
import io.reformpulse.domain.intake.Topic;
import io.reformpulse.engine.intake.IntakeMetrics;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.metrics.MetricGroup;

/** The books of all communes of a subtask, as of each one's last write, for the metrics. */
final class CommuneBooks {
    private final Map<String, Conservation> latest = new HashMap<>();
    private volatile long[] sum = new Conservation().toArray();

    void expose(MetricGroup group) {
        for (Topic topic : Topic.values()) {
            for (Outcome outcome : Outcome.values()) {
                group.addGroup(IntakeMetrics.TOPIC, topic.name())
                        .addGroup(IntakeMetrics.OUTCOME, outcome.name())
                        .gauge(
                                IntakeMetrics.RECORDS,
                                () -> Conservation.of(sum).get(topic, outcome));
            }
        }
    }

    void update(String communeCode, Conservation now) {
        long[] fresh = now.toArray();
        Conservation before = latest.put(communeCode, Conservation.of(fresh));
        long[] earlier = before == null ? new long[fresh.length] : before.toArray();
        long[] changed = sum.clone();
        for (int i = 0; i < changed.length; i++) {
            changed[i] += fresh[i] - earlier[i];
        }
        sum = changed;
    }
}
