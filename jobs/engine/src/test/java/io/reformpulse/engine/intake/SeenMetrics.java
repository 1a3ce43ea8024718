package io.reformpulse.engine.intake;

import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.JobID;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Metric;
import org.apache.flink.runtime.clusterframework.types.ResourceID;
import org.apache.flink.runtime.executiongraph.ExecutionAttemptID;
import org.apache.flink.runtime.metrics.groups.TaskManagerMetricGroup;
import org.apache.flink.runtime.metrics.groups.TaskMetricGroup;
import org.apache.flink.runtime.metrics.util.TestingMetricRegistry;

/** The metrics a step registers, by their names and own labels, such as {@code a{b=c}}. */
public final class SeenMetrics {
    private final Map<String, Metric> metrics = new TreeMap<>();
    private final TaskMetricGroup task;

    public SeenMetrics() {
        TestingMetricRegistry registry =
                TestingMetricRegistry.builder()
                        .setRegisterConsumer(
                                (metric, name, group) ->
                                        metrics.put(name + own(group.getAllVariables()), metric))
                        .build();
        task =
                TaskManagerMetricGroup.createTaskManagerMetricGroup(
                                registry, "localhost", ResourceID.generate())
                        .addJob(new JobID(), "job")
                        .addTask(ExecutionAttemptID.randomId(), "task");
    }

    /** What a step registers with. */
    public TaskMetricGroup group() {
        return task;
    }

    // Flink's own labels tell the place of a step, ours what is counted.
    private static String own(Map<String, String> labels) {
        Map<String, String> own = new TreeMap<>();
        labels.forEach(
                (name, value) -> {
                    String plain = name.replaceAll("[<>]", "");
                    if (plain.equals(IntakeMetrics.TOPIC)
                            || plain.equals(IntakeMetrics.REASON)
                            || plain.equals(IntakeMetrics.OUTCOME)) {
                        own.put(plain, value);
                    }
                });
        return own.isEmpty() ? "" : own.toString();
    }

    /** A metric's value now. */
    public double value(String name) {
        Metric metric = metrics.get(name);
        if (metric instanceof Counter counter) {
            return counter.getCount();
        }
        if (metric instanceof Gauge<?> gauge && gauge.getValue() instanceof Number number) {
            return number.doubleValue();
        }
        throw new AssertionError("There is no number " + name + " among " + metrics.keySet());
    }
}
