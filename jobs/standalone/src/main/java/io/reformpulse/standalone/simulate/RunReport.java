package io.reformpulse.standalone.simulate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reformpulse.simulators.replay.ReplayReport;
import java.nio.file.Path;

/** What a run says of itself at its end, for a person or a script. */
final class RunReport {
    private static final double MICROS = 1_000.0;

    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private final StringBuilder lines = new StringBuilder();

    /** A run into Kafka. */
    static RunReport of(ReplayReport run) {
        RunReport report = new RunReport();
        report.root.put("complete", run.complete());
        report.count("sent", "sent", run.sent());
        report.count("skipped", "there already", run.skipped());
        report.time(run.seconds(), run.rate());
        ObjectNode latency = report.root.putObject("latencyMillis");
        report.millis(latency, "p50", "latency, half", run.median());
        report.millis(latency, "p99", "latency, 99 %", run.p99());
        report.millis(latency, "max", "latency, longest", run.max());
        report.millis(report.root, "longestLagMillis", "longest lag", run.longestLag());
        return report;
    }

    /** A run into a file. */
    static RunReport of(long written, double seconds) {
        RunReport report = new RunReport();
        report.root.put("complete", true);
        report.count("written", "written", written);
        report.time(seconds, written / Math.max(seconds, 1e-3));
        return report;
    }

    /** Whether it came to its end, and was not stopped before. */
    boolean isComplete() {
        return root.get("complete").booleanValue();
    }

    /**
     * Adds the name of something that the run has left.
     *
     * @param path null if it has left none
     */
    void left(String field, Path path) {
        if (path != null) {
            root.put(field, path.toString());
        }
    }

    private void time(double seconds, double rate) {
        root.put("seconds", seconds);
        root.put("recordsPerSecond", Math.round(rate));
        lines.append("%-22s %,12.1f s%n".formatted("time", seconds));
        lines.append("%-22s %,12.0f records/s%n".formatted("rate", rate));
    }

    private void count(String field, String line, long count) {
        root.put(field, count);
        lines.append("%-22s %,12d%n".formatted(line, count));
    }

    private void millis(ObjectNode node, String field, String line, long micros) {
        node.put(field, micros / MICROS);
        lines.append("%-22s %,12.1f ms%n".formatted(line, micros / MICROS));
    }

    /** A table, one figure a line. */
    String lines() {
        return lines.toString();
    }

    String json() {
        return root.toPrettyString();
    }
}
