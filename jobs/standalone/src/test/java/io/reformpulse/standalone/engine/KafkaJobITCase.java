package io.reformpulse.standalone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.alert.rule.Removal;
import io.reformpulse.domain.alert.rule.RuleBook;
import io.reformpulse.domain.alert.rule.RuleVersion;
import io.reformpulse.domain.commune.Backlog;
import io.reformpulse.domain.kpi.KpiRow;
import io.reformpulse.domain.unit.UnitTree;
import io.reformpulse.engine.reference.ReferenceFiles;
import io.reformpulse.simulators.wire.SimulatedRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.JobStatus;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The live job on a real broker: disturbed in every way, it publishes what it would have anyway.
 */
class KafkaJobITCase {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int SLICES = 8;

    private static ReferenceFiles reference;
    private static UnitTree units;
    private static List<SimulatedRecord> records;
    private static long end;
    private static Map<String, String> expected;
    private static List<String> expectedAlerts;

    @TempDir Path folder;

    @BeforeAll
    static void runUndisturbed(@TempDir Path undisturbed) throws Exception {
        reference = SampleFeed.STRICT;
        units = reference.load().units();
        records = new ArrayList<>();
        SampleFeed.of(400, 10).records().forEachRemaining(records::add);
        end = records.get(records.size() - 1).arrivedAt() + Duration.ofHours(1).toMillis();
        // All of it is a backlog when the job starts.
        try (KafkaRig rig = KafkaRig.start(undisturbed);
                RigCluster cluster = RigCluster.start(1, 2)) {
            rig.send(records);
            rig.timeIs(end);
            cluster.submit(rig.job(reference, 2), null);
            expected = figures(awaitEnd(rig));
            expectedAlerts = alertsAtEnd(rig, cluster, undisturbed);
            assertThat(expectedAlerts)
                    .anyMatch(line -> line.contains("\"scopeType\":\"TINH\""))
                    .anyMatch(line -> line.contains("\"ruleId\":\"overdue\""));
        }
    }

    @Test
    void aWorkerLostInTheMiddleChangesNothing() throws Exception {
        try (KafkaRig rig = KafkaRig.start(folder);
                RigCluster cluster = RigCluster.start(2, 2)) {
            // Before the start, which asks since when there is a feed.
            sendSlice(rig, 0);
            cluster.submit(rig.job(reference, 3), null);
            for (int slice = 1; slice < SLICES; slice++) {
                sendSlice(rig, slice);
                if (slice == 2 || slice == 5) {
                    awaitClosed(rig, slice(slice).get(0).arrivedAt());
                    cluster.replaceWorker(slice == 2 ? 0 : 1);
                }
            }
            rig.timeIs(end);
            EpochLog log = awaitEnd(rig);
            assertThat(log.generations()).isGreaterThan(2);
            assertThat(figures(log)).isEqualTo(expected);
            assertThat(alertsAtEnd(rig, cluster, folder)).isEqualTo(expectedAlerts);
        }
    }

    @Test
    void aSavepointGoesOnAtAnotherParallelism() throws Exception {
        try (KafkaRig rig = KafkaRig.start(folder);
                RigCluster cluster = RigCluster.start(1, 4)) {
            sendSlice(rig, 0);
            cluster.submit(rig.job(reference, 1), null);
            for (int slice = 1; slice < SLICES / 2; slice++) {
                sendSlice(rig, slice);
            }
            awaitClosed(rig, slice(SLICES / 2 - 1).get(0).arrivedAt());
            String savepoint = cluster.stopWithSavepoint(folder.resolve("savepoints"));
            Awaitility.await().atMost(PATIENCE).until(() -> cluster.status() == JobStatus.FINISHED);
            for (int slice = SLICES / 2; slice < SLICES; slice++) {
                sendSlice(rig, slice);
            }
            rig.timeIs(end);
            cluster.submit(rig.job(reference, 4), savepoint);
            assertThat(figures(awaitEnd(rig))).isEqualTo(expected);
            assertThat(alertsAtEnd(rig, cluster, folder)).isEqualTo(expectedAlerts);
        }
    }

    @Test
    void aBacklogInLongEpochsEndsWithTheSameAndIsTheSameOneAfterARestart() throws Exception {
        long step = Duration.ofDays(3).toMillis();
        Backlog backlog = new Backlog(slice(SLICES - 1).get(0).arrivedAt(), step);
        long until = Math.floorDiv(backlog.until(), KafkaRig.PUBLISH_MILLIS);
        try (KafkaRig rig = KafkaRig.start(folder);
                RigCluster cluster = RigCluster.start(1, 4)) {
            sendSlice(rig, 0);
            cluster.submit(rig.job(reference, 1, backlog), null);
            for (int slice = 1; slice < SLICES / 2; slice++) {
                sendSlice(rig, slice);
            }
            awaitClosed(rig, slice(SLICES / 2 - 1).get(0).arrivedAt() - step);
            String savepoint = cluster.stopWithSavepoint(folder.resolve("savepoints"));
            Awaitility.await().atMost(PATIENCE).until(() -> cluster.status() == JobStatus.FINISHED);
            for (int slice = SLICES / 2; slice < SLICES; slice++) {
                sendSlice(rig, slice);
            }
            rig.timeIs(end);
            cluster.submit(rig.job(reference, 4, new Backlog(end, 7)), savepoint);
            EpochLog log = awaitEnd(rig);
            assertThat(log.everWritten())
                    .extracting(row -> row.epoch() + 1)
                    .allMatch(
                            ended -> ended >= until || ended * KafkaRig.PUBLISH_MILLIS % step == 0)
                    .anyMatch(ended -> ended > until);
            Map<String, String> ended = figures(log);
            assertThat(expected.keySet()).containsAll(ended.keySet());
            expected.forEach(
                    (key, figure) -> {
                        if (!key.contains("ROLLING") && !isNothing(figure)) {
                            assertThat(told(ended.get(key))).as(key).isEqualTo(told(figure));
                        }
                    });
            assertThat(alertsAtEnd(rig, cluster, folder)).isEqualTo(expectedAlerts);
        }
    }

    /** What counted something and then nothing within one long epoch was never told. */
    private static boolean isNothing(String figures) {
        return figures.matches(".*ExactCounts\\[0(, 0)*].*0/0");
    }

    /** Figures without the instant they were told for. */
    private static String told(String figures) {
        return figures == null ? null : figures.replaceFirst(" \\d+ ", " ");
    }

    @Test
    void rulesWrittenWhileItRunsAreTakenOver() throws Exception {
        try (KafkaRig rig = KafkaRig.start(folder);
                RigCluster cluster = RigCluster.start(1, 2)) {
            sendSlice(rig, 0);
            cluster.submit(rig.job(reference, 2), null);
            sendSlice(rig, 1);
            awaitClosed(rig, slice(1).get(0).arrivedAt());
            List<RuleVersion> ended = new ArrayList<>();
            for (String id : reference.rules().ids()) {
                ended.add(new Removal(id, 2, "tester", 0));
            }
            rig.sendRules(RuleBook.of(ended));
            sendSlice(rig, 2);
            awaitClosed(rig, slice(2).get(0).arrivedAt());
            for (int slice = 3; slice < SLICES; slice++) {
                sendSlice(rig, slice);
            }
            rig.timeIs(end);
            awaitEnd(rig);
            List<String> told = alertsAtEnd(rig, cluster, folder);
            long known = slice(3).get(0).arrivedAt() + Duration.ofDays(1).toMillis();
            assertThat(expectedAlerts).anyMatch(line -> at(line) > known);
            assertThat(told).isNotEmpty().noneMatch(line -> at(line) > known);
        }
    }

    private static long at(String line) {
        String field = "\"at\":\"";
        int from = line.indexOf(field) + field.length();
        return Instant.parse(line.substring(from, line.indexOf('"', from))).toEpochMilli();
    }

    /** Stops the job, which commits all that it told, and reads what it told up to the end. */
    private static List<String> alertsAtEnd(KafkaRig rig, RigCluster cluster, Path folder)
            throws Exception {
        cluster.stopWithSavepoint(folder.resolve("last"));
        Awaitility.await().atMost(PATIENCE).until(() -> cluster.status() == JobStatus.FINISHED);
        return rig.alerts(Long.MIN_VALUE, end);
    }

    private static List<SimulatedRecord> slice(int slice) {
        return records.subList(
                slice * records.size() / SLICES, (slice + 1) * records.size() / SLICES);
    }

    private static void sendSlice(KafkaRig rig, int slice) {
        List<SimulatedRecord> sent = slice(slice);
        rig.send(sent);
        rig.timeIs(sent.get(sent.size() - 1).arrivedAt());
    }

    private static void awaitClosed(KafkaRig rig, long instant) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> rig.epochs().closedEpoch() >= epochBefore(instant));
    }

    private static EpochLog awaitEnd(KafkaRig rig) {
        awaitClosed(rig, end);
        EpochLog log = rig.epochs();
        log.assertInvariants(units);
        return log;
    }

    private static long epochBefore(long instant) {
        return Math.floorDiv(instant, KafkaRig.PUBLISH_MILLIS) - 1;
    }

    /** Each row that stands, without its revision. */
    private static Map<String, String> figures(EpochLog log) {
        Map<String, String> figures = new TreeMap<>();
        for (Map.Entry<String, KpiRow> each : log.standing().entrySet()) {
            KpiRow row = each.getValue();
            figures.put(
                    each.getKey(),
                    row.status()
                            + " "
                            + row.asOf()
                            + " "
                            + row.counts()
                            + row.handling()
                            + row.office()
                            + row.dueSoonOffice()
                            + "/"
                            + row.dueSoonDay());
        }
        assertThat(figures).isNotEmpty();
        return figures;
    }
}
