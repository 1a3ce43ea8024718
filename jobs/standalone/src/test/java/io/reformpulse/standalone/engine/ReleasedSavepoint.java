package io.reformpulse.standalone.engine;

import io.reformpulse.domain.kpi.KpiRow;
import io.reformpulse.domain.kpi.KpiTable;
import io.reformpulse.domain.kpi.WindowType;
import io.reformpulse.engine.reference.ReferenceFiles;
import io.reformpulse.simulators.file.EventFileReader;
import io.reformpulse.simulators.wire.SimulatedRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.JobStatus;
import org.awaitility.Awaitility;

/**
 * A folder with a savepoint that a release took half way through its events, and with what it wrote
 * in the other half: events.jsonl, reference, savepoint, kpis.csv and, since there are alerts,
 * alerts.jsonl. Nothing in it is ever changed.
 */
record ReleasedSavepoint(Path folder) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** All windows but those with instants, which the table has no columns for. */
    private static final Set<WindowType> IN_FILE =
            EnumSet.complementOf(EnumSet.of(WindowType.HOUR, WindowType.NOW));

    ReferenceFiles reference() {
        return ReferenceFiles.in(folder.resolve("reference"));
    }

    List<SimulatedRecord> records() throws IOException {
        List<SimulatedRecord> records = new ArrayList<>();
        try (EventFileReader events = new EventFileReader(folder.resolve("events.jsonl"))) {
            events.forEachRemaining(records::add);
        }
        return records;
    }

    Path savepoint() {
        return folder.resolve("savepoint");
    }

    Path table() {
        return folder.resolve("kpis.csv");
    }

    Path alerts() {
        return folder.resolve("alerts.jsonl");
    }

    /** Sends the half of the records that lies before the savepoint. */
    void sendBefore(KafkaRig rig) throws IOException {
        List<SimulatedRecord> records = records();
        rig.send(records.subList(0, records.size() / 2));
        rig.timeIs(records.get(records.size() / 2 - 1).arrivedAt());
    }

    /** Sends the other half and says that an hour has passed since. */
    void sendAfter(KafkaRig rig) throws IOException {
        List<SimulatedRecord> records = records();
        rig.send(records.subList(records.size() / 2, records.size()));
        rig.timeIs(end());
    }

    /** When the savepoint may be taken. */
    void awaitBefore(KafkaRig rig) throws IOException {
        List<SimulatedRecord> records = records();
        awaitClosed(rig, records.get(records.size() / 2 - 1).arrivedAt());
    }

    /** The table at the end, one row a line: what changed since the savepoint. */
    List<String> awaitTable(KafkaRig rig) throws IOException {
        awaitClosed(rig, end());
        List<KpiRow> rows = rig.epochs().standingSinceStart();
        rows.removeIf(row -> !IN_FILE.contains(row.window().type()));
        rows.sort(KpiTable.order());
        List<String> lines = new ArrayList<>(List.of(KpiTable.header()));
        for (KpiRow row : rows) {
            lines.add(KpiTable.line(row, reference().load().jurisdiction().zone()));
        }
        return lines;
    }

    /** Stops the job, which commits its alerts, and tells those from after the savepoint. */
    List<String> stopAndReadAlerts(KafkaRig rig, RigCluster cluster, Path scratch)
            throws Exception {
        cluster.stopWithSavepoint(scratch);
        Awaitility.await().atMost(PATIENCE).until(() -> cluster.status() == JobStatus.FINISHED);
        List<SimulatedRecord> records = records();
        return rig.alerts(records.get(records.size() / 2 - 1).arrivedAt() + 1, end());
    }

    private long end() throws IOException {
        List<SimulatedRecord> records = records();
        return records.get(records.size() - 1).arrivedAt() + Duration.ofHours(1).toMillis();
    }

    private static void awaitClosed(KafkaRig rig, long instant) {
        long epoch = Math.floorDiv(instant, KafkaRig.PUBLISH_MILLIS) - 1;
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> rig.epochs().closedEpoch() >= epoch);
    }
}
