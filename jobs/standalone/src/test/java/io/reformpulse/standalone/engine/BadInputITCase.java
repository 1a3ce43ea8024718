package io.reformpulse.standalone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.kpi.Flow;
import io.reformpulse.domain.kpi.Gauge;
import io.reformpulse.domain.kpi.KpiRow;
import io.reformpulse.domain.kpi.WindowType;
import io.reformpulse.schemas.DossierEvent;
import io.reformpulse.schemas.EventType;
import io.reformpulse.schemas.RatingChannel;
import io.reformpulse.schemas.RatingEvent;
import io.reformpulse.schemas.RejectedEvent;
import io.reformpulse.schemas.SingleObject;
import io.reformpulse.schemas.Topics;
import io.reformpulse.simulators.wire.SimulatedRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.JobStatus;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backlog with one dossier and everything that can be wrong with a record. */
class BadInputITCase {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long START = Instant.parse("2025-03-03T02:00:00Z").toEpochMilli();
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final String COMMUNE = "02647";
    private static final int FIVE_MEGABYTES = 5_000_000;
    private static final int BAD = 10;

    @TempDir Path folder;

    @Test
    void eachBadRecordIsRejectedAndTheBacklogsDossierIsNeverOverdue() throws Exception {
        try (KafkaRig rig = KafkaRig.start(folder);
                RigCluster cluster = RigCluster.start(1, 2)) {
            byte[] huge = new byte[FIVE_MEGABYTES];
            rig.send(List.of(at(START, step("e1", EventType.RECEIVED, START, START + HOUR))));
            rig.send(bad(huge));
            // Resolved in time, an hour before the job starts and three after the receipt.
            rig.send(
                    List.of(
                            at(
                                    START + HOUR / 2,
                                    step("e2", EventType.RESOLVED, START + 60_000, null))));
            rig.timeIs(START + 3 * HOUR);
            cluster.submit(rig.job(SampleFeed.REFERENCE, 2), null);
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(
                            () ->
                                    rig.epochs().closedEpoch() * KafkaRig.PUBLISH_MILLIS
                                            > START + 2 * HOUR);
            Awaitility.await().atMost(PATIENCE).until(() -> rejected(rig).size() >= BAD);
            assertThat(reasons(rig))
                    .isEqualTo(
                            Map.of(
                                    "UNDECODABLE", 3,
                                    "WRONG_MARKER", 1,
                                    "UNKNOWN_FINGERPRINT", 1,
                                    "UNKNOWN_COMMUNE", 1,
                                    "SCORE_OUT_OF_RANGE", 1,
                                    "IMPLAUSIBLE_TIME", 1,
                                    "FUTURE", 2));
            assertFigures(rig);
            assertThat(Files.list(folder.resolve("rejected")))
                    .singleElement()
                    .satisfies(kept -> assertThat(kept).hasBinaryContent(huge));
            assertThat(cluster.status()).isEqualTo(JobStatus.RUNNING);
            cluster.cancel();
        }
    }

    private static void assertFigures(KafkaRig rig) {
        assertThat(rig.epochs().everWritten())
                .noneMatch(row -> row.gauge(Gauge.OVERDUE) > 0 || row.flow(Flow.LATE) > 0);
        KpiRow month =
                rig.epochs().standing().values().stream()
                        .filter(row -> row.scopeCode().equals(COMMUNE))
                        .filter(row -> row.window().type() == WindowType.MONTH)
                        .findAny()
                        .orElseThrow();
        assertThat(month.flow(Flow.RECEIVED)).isEqualTo(1);
        assertThat(month.flow(Flow.ON_TIME)).isEqualTo(1);
        assertThat(month.flow(Flow.RATINGS)).isZero();
    }

    private static List<SimulatedRecord> bad(byte[] huge) {
        byte[] good = step("e3", EventType.IN_PROGRESS, START, null);
        byte[] unknownSchema = good.clone();
        unknownSchema[5] ^= 0x55;
        byte[] wrongMarker = good.clone();
        wrongMarker[0] = 'x';
        return List.of(
                at(START + 1, new byte[] {(byte) 0xC3, 1, 7, 7}),
                at(START + 2, wrongMarker),
                at(START + 3, unknownSchema),
                at(START + 4, Arrays.copyOf(good, good.length - 3)),
                at(START + 5, step("99999", "e4", START)),
                new SimulatedRecord(Topics.RATING_EVENTS, COMMUNE, rating(9), START + 6),
                at(START + 7, step("e5", EventType.IN_PROGRESS, 0, null)),
                at(START + 8, step("e6", EventType.IN_PROGRESS, year2099(), null)),
                // Stamped in 2099 by its sender: neither believed nor followed.
                at(year2099(), step("e7", EventType.IN_PROGRESS, START, null)),
                at(START + 9, huge));
    }

    private static long year2099() {
        return Instant.parse("2099-01-01T00:00:00Z").toEpochMilli();
    }

    private static SimulatedRecord at(long arrivedAt, byte[] value) {
        return new SimulatedRecord(Topics.DOSSIER_EVENTS, "d1", value, arrivedAt);
    }

    private static byte[] step(String commune, String id, long at) {
        return SingleObject.DOSSIER_EVENT.encode(
                event(id, EventType.IN_PROGRESS, at, null).setCommuneCode(commune).build());
    }

    private static byte[] step(String id, EventType type, long at, Long dueAt) {
        return SingleObject.DOSSIER_EVENT.encode(event(id, type, at, dueAt).build());
    }

    private static DossierEvent.Builder event(String id, EventType type, long at, Long dueAt) {
        return DossierEvent.newBuilder()
                .setEventId(id)
                .setDossierId("d1")
                .setCommuneCode(COMMUNE)
                .setProcedureCode("unheard-of")
                .setType(type)
                .setOccurredAt(at)
                .setDueAt(dueAt);
    }

    private static byte[] rating(int score) {
        return SingleObject.RATING_EVENT.encode(
                RatingEvent.newBuilder()
                        .setEventId("r1")
                        .setCommuneCode(COMMUNE)
                        .setScore(score)
                        .setChannel(RatingChannel.QR)
                        .setOccurredAt(START)
                        .build());
    }

    private static List<ConsumerRecord<byte[], byte[]>> rejected(KafkaRig rig) {
        return new TopicDump(rig.bootstrap()).all(Topics.REJECTED_EVENTS);
    }

    private static Map<String, Integer> reasons(KafkaRig rig) throws Exception {
        Map<String, Integer> reasons = new TreeMap<>();
        for (ConsumerRecord<byte[], byte[]> record : rejected(rig)) {
            RejectedEvent event = SingleObject.REJECTED_EVENT.decode(record.value());
            assertThat(event.getRaw()).isNotNull();
            reasons.merge(event.getReason(), 1, Integer::sum);
        }
        return reasons;
    }
}
