package io.reformpulse.standalone.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.intake.Admission;
import io.reformpulse.domain.intake.StatelessChecks;
import io.reformpulse.domain.intake.Topic;
import io.reformpulse.engine.intake.AvroFeedDecoder;
import io.reformpulse.engine.intake.FeedDecoder;
import io.reformpulse.engine.intake.JsonFeedDecoder;
import io.reformpulse.schemas.Topics;
import io.reformpulse.simulators.file.EventFileReader;
import io.reformpulse.simulators.file.EventFileWriter;
import io.reformpulse.simulators.scenario.ScenarioCatalogue;
import io.reformpulse.simulators.scenario.Scenarios;
import io.reformpulse.simulators.scenario.truth.GroundTruth;
import io.reformpulse.simulators.scenario.truth.Manifest;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.SimulatedRecord;
import io.reformpulse.simulators.workload.WorkloadSpec;
import io.reformpulse.standalone.replay.ReferenceChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product rejects of a troubled feed what the truth about it says must be rejected. */
class ExpectedReasonsTest {
    private static final LocalDate MONDAY = LocalDate.of(2025, 3, 3);

    private static Scenarios scenarios;
    private static List<Delivery> stream;
    private static Manifest truth;
    private static StatelessChecks checks;

    @TempDir private Path folder;

    @BeforeAll
    static void play() throws IOException {
        WorkloadSpec spec =
                WorkloadSpec.year2023()
                        .withDossiers(3_000)
                        .withPeriod(MONDAY, MONDAY.plusDays(27))
                        .withTail(5);
        List<String> wishes = new ArrayList<>(List.of("poison:share=0.3"));
        ScenarioCatalogue.all().forEach(entry -> wishes.add(entry.name()));
        scenarios = Scenarios.parse(wishes, ReferenceChoice.folder(null).place(), spec);
        GroundTruth listener = new GroundTruth(scenarios);
        stream = new ArrayList<>();
        scenarios.workload().read(listener).forEachRemaining(stream::add);
        truth = listener.manifest();
        checks =
                new StatelessChecks(
                        ReferenceChoice.files(null).load().units(), StatelessChecks.NO_END);
    }

    @Test
    void inKafka() {
        Map<String, FeedDecoder> decoders =
                Map.of(
                        Topics.DOSSIER_EVENTS, new AvroFeedDecoder(Topic.DOSSIER, checks),
                        Topics.RATING_EVENTS, new AvroFeedDecoder(Topic.RATING, checks),
                        Topics.FEED_HEARTBEATS, new AvroFeedDecoder(Topic.HEARTBEAT, checks));
        Map<String, Long> rejected = new HashMap<>();
        for (Delivery delivery : stream) {
            SimulatedRecord record = delivery.record();
            Admission admission =
                    decoders.get(record.topic())
                            .decode(record.value(), record.topic(), 0, 0, record.arrivedAt());
            count(admission, rejected);
        }
        assertThat(rejected).isEqualTo(truth.totals().rejected()).hasSize(9);
    }

    @Test
    void inAnEventFile() throws IOException {
        Path file = folder.resolve("events.jsonl");
        EventFileWriter.write(file, scenarios.place().zone(), stream);
        FeedDecoder decoder = new JsonFeedDecoder(checks);
        Map<String, Long> rejected = new HashMap<>();
        byte[] bytes = Files.readAllBytes(file);
        int lines = 0;
        for (int begin = 0, end = 0; end < bytes.length; end++) {
            if (bytes[end] == '\n') {
                byte[] line = Arrays.copyOfRange(bytes, begin, end);
                count(decoder.decode(line, "events.jsonl", 0, ++lines, 0), rejected);
                begin = end + 1;
            }
        }
        assertThat(lines).isEqualTo(stream.size());
        assertThat(rejected).isEqualTo(truth.totals().rejectedInFile()).hasSize(8);
    }

    /** A file keeps no arrival of noise, so what is told of a record on Kafka holds there too. */
    @Test
    void inAnEventFileThatIsPlayedIntoKafka() throws IOException {
        Path file = folder.resolve("events.jsonl.gz");
        EventFileWriter.write(file, scenarios.place().zone(), stream);
        Map<String, Integer> values = new TreeMap<>();
        stream.forEach(delivery -> values.merge(text(delivery.record()), 1, Integer::sum));
        try (EventFileReader reader = new EventFileReader(file)) {
            reader.forEachRemaining(record -> values.merge(text(record), -1, Integer::sum));
        }
        assertThat(values.values()).containsOnly(0);
    }

    private static String text(SimulatedRecord record) {
        return record.topic() + HexFormat.of().formatHex(record.value());
    }

    private static void count(Admission admission, Map<String, Long> rejected) {
        if (admission.rejected() != null) {
            rejected.merge(admission.rejected().reason().name(), 1L, Long::sum);
        }
    }
}
