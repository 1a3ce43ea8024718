package io.reformpulse.standalone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.controlroom.history.DatabaseSettings;
import io.reformpulse.controlroom.present.RoomTime;
import io.reformpulse.controlroom.server.ControlRoom;
import io.reformpulse.controlroom.server.ControlRoomSettings;
import io.reformpulse.delivery.Delivery;
import io.reformpulse.delivery.DeliverySettings;
import io.reformpulse.schemas.Topics;
import io.reformpulse.simulators.wire.SimulatedRecord;
import io.reformpulse.standalone.room.RoomFiles;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.configuration.Configuration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a running job, delivery and control room tell Prometheus: all that the rules and the
 * dashboard ask for, and books that add up.
 */
class ExposedMetricsITCase {
    private static final Path DEPLOY = Path.of("../../deploy");
    private static final Pattern NAME = Pattern.compile("\\b(flink_\\w+|pulse_\\w+)");
    private static final String STEP = "flink_taskmanager_job_task_operator_";
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @TempDir Path folder;

    @Test
    void allThatIsWatchedIsToldAndEveryRecordIsAccountedFor() throws Exception {
        int port = freePort();
        try (KafkaRig rig = KafkaRig.start(folder);
                RigCluster cluster = RigCluster.start(1, 2, reportingAt(port))) {
            List<SimulatedRecord> records = new ArrayList<>();
            SampleFeed.of(200, 5).records().forEachRemaining(records::add);
            long end = records.get(records.size() - 1).arrivedAt();
            records.add(new SimulatedRecord(Topics.DOSSIER_EVENTS, "?", new byte[] {1, 2}, end));
            rig.send(records);
            rig.timeIs(end + 3_600_000);
            cluster.submit(rig.job(SampleFeed.STRICT, 2), null);
            String job = "http://127.0.0.1:" + port + "/metrics";
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(300))
                    .ignoreExceptions()
                    .until(() -> unaccounted(Exposition.at(job), records.size()) == 0);

            Exposition told = Exposition.at(job);
            assertThat(told.sum(STEP + "topic_outcome_records", "outcome=\"APPLIED\""))
                    .isPositive();
            assertThat(told.sum(STEP + "reason_recordsRejected", "reason=\"WRONG_MARKER\""))
                    .isEqualTo(1);
            assertThat(told.sum(STEP + "behindClock", "")).isZero();
            assertThat(told.sum(STEP + "clockFrozen", "")).isZero();
            assertThat(told.sum(STEP + "asOfSeconds", "subtask_index=\"1\"")).isGreaterThan(1.7e9);
            assertThat(told.sum(STEP + "checkpointSeconds", "subtask_index=\"1\""))
                    .isGreaterThan(1.7e9);
            Set<String> names = new TreeSet<>(told.names());
            names.addAll(ofDeliveryAndRoom(rig.bootstrap()));
            assertThat(names).containsAll(watched());
        }
    }

    /** Records read that have no outcome, or as many as were sent while not all are read. */
    private static double unaccounted(Exposition told, int sent) {
        double read = told.sum(STEP + "topic_recordsRead", "");
        return read < sent
                ? sent
                : read
                        - told.sum(STEP + "topic_recordsRejectedOnReading", "")
                        - told.sum(STEP + "topic_outcome_records", "");
    }

    private Set<String> ofDeliveryAndRoom(String bootstrap) throws Exception {
        Map<String, Object> client = Map.of("bootstrap.servers", bootstrap);
        DeliverySettings delivery =
                new DeliverySettings(
                        client,
                        folder.resolve("delivery"),
                        folder.resolve("subscribers.yaml"),
                        true,
                        InstantSource.system(),
                        null,
                        null);
        ControlRoomSettings room =
                new ControlRoomSettings(
                        client,
                        RoomFiles.place(SampleFeed.STRICT),
                        "127.0.0.1",
                        0,
                        DatabaseSettings.inFolder(folder.resolve("room")),
                        null,
                        List.of(),
                        RoomTime.SIMULATED,
                        InstantSource.system());
        try (Delivery delivers = Delivery.start(delivery);
                ControlRoom shows = ControlRoom.start(room)) {
            Set<String> names = new TreeSet<>(new Exposition(delivers.metrics(0)).names());
            names.addAll(Exposition.at(shows.address() + "/metrics").names());
            return names;
        }
    }

    /** The metrics that the rules and the dashboard name; recorded ones have a colon. */
    private static Set<String> watched() throws Exception {
        Set<String> names = new TreeSet<>();
        for (String file :
                List.of("prometheus/rules.yml", "grafana/dashboards/reform-pulse.json")) {
            for (String line : Files.readAllLines(DEPLOY.resolve(file))) {
                Matcher matcher = NAME.matcher(line);
                while (!line.startsWith("#") && matcher.find()) {
                    names.add(matcher.group(1));
                }
            }
        }
        assertThat(names).hasSizeGreaterThan(20);
        return names;
    }

    private static Configuration reportingAt(int port) {
        Configuration conf = new Configuration();
        conf.setString("metrics.reporters", "prometheus");
        conf.setString(
                "metrics.reporter.prometheus.factory.class",
                "org.apache.flink.metrics.prometheus.PrometheusReporterFactory");
        conf.setString("metrics.reporter.prometheus.port", Integer.toString(port));
        return conf;
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
