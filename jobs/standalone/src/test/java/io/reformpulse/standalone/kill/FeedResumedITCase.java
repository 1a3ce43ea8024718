package io.reformpulse.standalone.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reformpulse.schemas.Topics;
import io.reformpulse.simulators.place.Place;
import io.reformpulse.simulators.replay.KafkaReplay;
import io.reformpulse.simulators.replay.KafkaStore;
import io.reformpulse.simulators.replay.Part;
import io.reformpulse.simulators.replay.ReplayFailed;
import io.reformpulse.simulators.replay.ReplayReport;
import io.reformpulse.simulators.replay.SteadyRate;
import io.reformpulse.simulators.replay.WallTime;
import io.reformpulse.simulators.wire.SimulatedRecord;
import io.reformpulse.simulators.workload.Workload;
import io.reformpulse.simulators.workload.WorkloadSpec;
import io.reformpulse.standalone.engine.TopicDump;
import io.reformpulse.standalone.kafka.EmbeddedKafka;
import io.reformpulse.standalone.kafka.TopicSetup;
import io.reformpulse.standalone.process.PulseProcess;
import io.reformpulse.standalone.replay.ReferenceChoice;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A feed into a real Kafka, cut off in the middle and gone on with: nothing lost or doubled. */
class FeedResumedITCase {
    private static final WorkloadSpec SPEC =
            WorkloadSpec.year2023()
                    .withDossiers(2_000)
                    .withPeriod(LocalDate.parse("2023-03-06"), LocalDate.parse("2023-03-19"));
    private static final int PARTITIONS = 4;
    private static final int HEAP_MEGABYTES = 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final double AT_ONCE = 1e9;
    private static final double SLOWLY = 2_000;

    @TempDir Path dir;

    private final List<SimulatedRecord> stream = new ArrayList<>();

    @BeforeEach
    void makeTheStream() throws Exception {
        Place place = ReferenceChoice.folder(null).place();
        new Workload(place, SPEC).records().forEachRemaining(stream::add);
    }

    @Test
    void aReplayThatDiesInTheMiddleIsGoneOnWith() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(dir)) {
            TopicSetup.forSimulation(kafka.bootstrap(), PARTITIONS);
            for (int cut = 1_000; cut < stream.size(); cut += 3_000) {
                int end = cut;
                assertThatThrownBy(() -> play(kafka, Part.WHOLE, dyingAt(end), AT_ONCE))
                        .hasMessage("died");
            }
            ReplayReport last = play(kafka, Part.WHOLE, stream.iterator(), AT_ONCE);
            assertThat(last.skipped()).isPositive();
            assertThat(last.skipped() + last.sent()).isEqualTo(stream.size());
            assertHeld(kafka);
        }
    }

    @Test
    void partsWriteTheWholeTogether() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(dir)) {
            TopicSetup.forSimulation(kafka.bootstrap(), PARTITIONS);
            long sent = 0;
            for (int part = 1; part <= 3; part++) {
                sent += play(kafka, new Part(part, 3), stream.iterator(), AT_ONCE).sent();
            }
            assertThat(sent).isEqualTo(stream.size());
            assertHeld(kafka);
        }
    }

    @Test
    void aBrokerThatGoesAwayEndsTheReplayAndALaterOneGoesOn() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(dir)) {
            TopicSetup.forSimulation(kafka.bootstrap(), PARTITIONS);
            Iterator<SimulatedRecord> closing = closingAt(stream.size() / 2, kafka);
            assertThatThrownBy(() -> play(kafka, Part.WHOLE, closing, SLOWLY))
                    .isInstanceOfSatisfying(
                            ReplayFailed.class,
                            failed -> assertThat(failed.isUnanswered()).isTrue());
        }
        try (EmbeddedKafka kafka = EmbeddedKafka.start(dir)) {
            assertThat(play(kafka, Part.WHOLE, stream.iterator(), AT_ONCE).skipped()).isPositive();
            assertHeld(kafka);
        }
    }

    @Test
    void aKilledProcessIsGoneOnWithByTheSameCommand() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(dir.resolve("kafka"))) {
            TopicSetup.forSimulation(kafka.bootstrap(), PARTITIONS);
            try (TopicEnd end = new TopicEnd(kafka.bootstrap(), Topics.DOSSIER_EVENTS)) {
                for (int kill = 1; kill <= 2; kill++) {
                    long before = end.offset();
                    try (PulseProcess run = simulate(kafka, kill, SLOWLY)) {
                        run.await("some records", () -> end.offset() > before + 100);
                        run.kill();
                    }
                }
            }
            try (PulseProcess run = simulate(kafka, 3, AT_ONCE)) {
                assertThat(run.awaitEnd()).isZero();
                assertThat(run.printed()).contains("All of it is in Kafka");
            }
            assertHeld(kafka);
            assertThat(dir.resolve("simulate.truth.json")).isNotEmptyFile();
        }
    }

    private PulseProcess simulate(EmbeddedKafka kafka, int number, double rate) throws Exception {
        return new PulseProcess(
                dir.resolve("simulate-" + number + ".txt"),
                HEAP_MEGABYTES,
                List.of(
                        "simulate",
                        "--dossiers=" + SPEC.dossiers(),
                        "--from=" + SPEC.from(),
                        "--to=" + SPEC.to(),
                        "--kafka=" + kafka.bootstrap(),
                        "--rate=" + rate));
    }

    private static ReplayReport play(
            EmbeddedKafka kafka, Part part, Iterator<SimulatedRecord> records, double rate)
            throws Exception {
        Map<String, Object> connection = Map.of("bootstrap.servers", kafka.bootstrap());
        try (KafkaStore store = new KafkaStore(connection, PATIENCE)) {
            WallTime wall = WallTime.system();
            KafkaReplay replay = new KafkaReplay(store, part, records, wall, news -> {});
            replay.seek();
            return replay.run(new SteadyRate(wall.nanos(), rate));
        }
    }

    private void assertHeld(EmbeddedKafka kafka) {
        new FeedTopics(new TopicDump(kafka.bootstrap())).assertHold(stream);
    }

    private Iterator<SimulatedRecord> dyingAt(int end) {
        return before(
                end,
                () -> {
                    throw new IllegalStateException("died");
                });
    }

    private Iterator<SimulatedRecord> closingAt(int end, EmbeddedKafka kafka) {
        return before(end, kafka::close);
    }

    private Iterator<SimulatedRecord> before(int end, Runnable action) {
        Iterator<SimulatedRecord> records = stream.iterator();
        return new Iterator<>() {
            private int read;

            @Override
            public boolean hasNext() {
                return records.hasNext();
            }

            @Override
            public SimulatedRecord next() {
                if (read++ == end) {
                    action.run();
                }
                return records.next();
            }
        };
    }
}
