package io.reformpulse.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.commune.Reference;
import io.reformpulse.domain.kpi.Windows;
import io.reformpulse.engine.reference.ReferenceFiles;
import io.reformpulse.engine.wire.KpiUpdates;
import io.reformpulse.schemas.DossierView;
import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.RejectedEvent;
import io.reformpulse.simulators.file.EventFileReader;
import io.reformpulse.simulators.oracle.Mix;
import io.reformpulse.simulators.oracle.RandomEvents;
import io.reformpulse.simulators.oracle.SmallReference;
import io.reformpulse.simulators.wire.SimulatedRecord;
import io.reformpulse.standalone.kill.FigureTable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever comes through Kafka, it is told apart, kept and counted once, and the job runs on to the
 * figures that a replay of the good events has.
 */
@ExtendWith(SharedFlink.class)
class KafkaBadInputITCase {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @TempDir static Path folder;

    private static final Map<String, BadRecord> BAD = new HashMap<>();
    private static Path reference;
    private static List<SimulatedRecord> good;
    private static LiveRun live;
    private static Replayed expected;
    private static long asOf;

    @BeforeAll
    static void run(Replays replays) throws Exception {
        reference =
                SmallReference.write(folder.resolve("reference"), SmallReference.Variant.LAO_CAI);
        Path events = goodEvents();
        good = read(events);
        long last = good.get(good.size() - 1).arrivedAt();
        asOf = (last / LiveRun.PUBLISH_MILLIS + 2) * LiveRun.PUBLISH_MILLIS;
        expected = replays.run(events, reference, 2, Instant.ofEpochMilli(asOf));

        live = LiveRun.on(folder, replays.flink());
        send();
        live.start(reference, asOf);
        long lastEpoch = asOf / LiveRun.PUBLISH_MILLIS - 1;
        Awaitility.await().atMost(PATIENCE).until(() -> live.rows().closedEpoch() >= lastEpoch);
        Awaitility.await().atMost(PATIENCE).until(() -> live.rejected().size() >= BAD.size());
    }

    @AfterAll
    static void stop() throws Exception {
        if (live != null) {
            live.close();
        }
    }

    @Test
    void eachIsRejectedOnceWithItsReasonItsPlaceAndItsBytes() throws Exception {
        List<RejectedEvent> rejected = live.rejected();
        assertThat(rejected).hasSameSizeAs(BAD.keySet());
        Set<String> places = new TreeSet<>();
        for (RejectedEvent event : rejected) {
            String place = place(event.getTopic(), event.getPartition(), event.getOffset());
            places.add(place);
            assertKept(BAD.get(place), event);
        }
        assertThat(places).isEqualTo(new TreeSet<>(BAD.keySet()));
    }

    @Test
    void allOtherFiguresAreThoseOfAReplayOfTheGoodEvents() throws Exception {
        Reference loaded = ReferenceFiles.in(reference).load();
        FigureTable table =
                new FigureTable(new Windows(loaded.calendar()), loaded.jurisdiction().zone(), asOf);
        List<String> lines = expected.lines();
        assertThat(lines).hasSizeGreaterThan(500);
        assertThat(table.published(live.rows().all().stream().map(KpiUpdates::row).toList()))
                .isEqualTo(lines.subList(1, lines.size()));
    }

    @Test
    void theJobRunsOnAndWasNeverRestarted() throws Exception {
        assertThat(live.isRunning()).isTrue();
        assertThat(live.rows().all().stream().map(KpiUpdate::getGeneration).distinct()).hasSize(1);
    }

    @Test
    void anIdWithTwoContentsShowsInTheViewOfItsDossier() throws Exception {
        Set<String> conflicting = new TreeSet<>();
        for (DossierView view : live.views()) {
            if (view.getFlags().contains("CONFLICTING_ID")) {
                conflicting.add(view.getDossierId());
            }
        }
        assertThat(conflicting).contains("C-1", "C-2");
    }

    private static void assertKept(BadRecord bad, RejectedEvent event) throws Exception {
        assertThat(event.getReason()).as(bad.what()).isEqualTo(bad.reason());
        assertThat(event.getArrivedAt()).as(bad.what()).isEqualTo(bad.arrivedAt());
        assertThat(event.getRawLength()).as(bad.what()).isEqualTo(bad.value().length);
        byte[] raw = new byte[event.getRaw().remaining()];
        event.getRaw().duplicate().get(raw);
        if (raw.length == bad.value().length) {
            assertThat(raw).as(bad.what()).isEqualTo(bad.value());
            return;
        }
        assertThat(raw).as(bad.what()).isEqualTo(Arrays.copyOf(bad.value(), BadLine.BEGINNING));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bad.value());
        assertThat(event.getSha256()).isEqualTo(HexFormat.of().formatHex(digest));
        assertThat(live.rejectedStore().resolve(event.getStoredAs())).hasBinaryContent(bad.value());
    }

    /** Random dossiers, and two with an id that has two contents, in either order. */
    private static Path goodEvents() throws Exception {
        Path file = folder.resolve("good.jsonl");
        RandomEvents.write(file, 7, 60, Mix.tidy(60));
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        for (int i = 1; i <= 2; i++) {
            String dossier = "C-" + i;
            lines.add(EventText.step("c1", "10101", dossier, "RECEIVED", "2024-01-02T09:00"));
            String early = EventText.step("c2", "10101", dossier, "RESOLVED", "2024-01-03T09:00");
            String late = EventText.step("c2", "10101", dossier, "RESOLVED", "2024-01-03T10:00");
            lines.add(EventText.arriving(i == 1 ? early : late, "2024-01-03T11:00"));
            lines.add(EventText.arriving(i == 1 ? late : early, "2024-01-03T12:00"));
        }
        return Files.write(file, lines);
    }

    private static List<SimulatedRecord> read(Path events) throws Exception {
        List<SimulatedRecord> records = new ArrayList<>();
        try (EventFileReader reader = new EventFileReader(events)) {
            reader.forEachRemaining(records::add);
        }
        records.sort((a, b) -> Long.compare(a.arrivedAt(), b.arrivedAt()));
        return records;
    }

    /** All of the good records, the bad ones among them at their middle. */
    private static void send() throws Exception {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (KafkaProducer<byte[], byte[]> producer = live.producer()) {
            for (int i = 0; i < good.size(); i++) {
                SimulatedRecord record = good.get(i);
                byte[] key = record.key().getBytes(StandardCharsets.UTF_8);
                sent.add(
                        producer.send(
                                new ProducerRecord<>(
                                        record.topic(),
                                        null,
                                        record.arrivedAt(),
                                        key,
                                        record.value())));
                if (i == good.size() / 2) {
                    sendBad(producer, record.arrivedAt());
                }
            }
        }
        for (Future<RecordMetadata> each : sent) {
            each.get();
        }
    }

    private static void sendBad(KafkaProducer<byte[], byte[]> producer, long now) throws Exception {
        for (BadRecord bad : BadRecord.all(now)) {
            byte[] key = bad.what().getBytes(StandardCharsets.UTF_8);
            RecordMetadata at =
                    producer.send(
                                    new ProducerRecord<>(
                                            bad.topic(), null, bad.arrivedAt(), key, bad.bytes()))
                            .get();
            BAD.put(place(at.topic(), at.partition(), at.offset()), bad);
        }
    }

    private static String place(String topic, int partition, long offset) {
        return topic + "-" + partition + "@" + offset;
    }
}
