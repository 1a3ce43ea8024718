package io.reformpulse.standalone.simulate;

import io.reformpulse.schemas.Topics;
import io.reformpulse.simulators.replay.KafkaReplay;
import io.reformpulse.simulators.replay.KafkaStore;
import io.reformpulse.simulators.replay.Part;
import io.reformpulse.simulators.replay.ReplayReport;
import io.reformpulse.simulators.replay.WallTime;
import io.reformpulse.simulators.wire.SimulatedRecord;
import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.StopSignal;
import io.reformpulse.standalone.kafka.ClientSettings;
import io.reformpulse.standalone.kafka.TopicSetup;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;

/** Plays a stream into Kafka, going on where an earlier run ended. */
final class KafkaRun {
    private static final int PARTITIONS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> FEEDS =
            List.of(Topics.DOSSIER_EVENTS, Topics.RATING_EVENTS, Topics.FEED_HEARTBEATS);

    private final String bootstrap;
    private final Part part;
    private final PaceWish pace;
    private final StopSignal stop;

    /**
     * @param bootstrap HOST:PORT
     */
    KafkaRun(String bootstrap, Part part, PaceWish pace, StopSignal stop) {
        this.bootstrap = bootstrap;
        this.part = part;
        this.pace = pace;
        this.stop = stop;
    }

    /**
     * Plays all of it, or until it is stopped.
     *
     * @param rehearsal the same records once more, to compare with what is there
     */
    ReplayReport play(
            Iterator<SimulatedRecord> records,
            Iterable<SimulatedRecord> rehearsal,
            PlayProgress progress)
            throws InterruptedException {
        TopicSetup.forSimulation(bootstrap, Math.max(PARTITIONS, part.of()));
        try (KafkaStore store = new KafkaStore(ClientSettings.of(bootstrap), PATIENCE)) {
            requireAPartition(store);
            KafkaReplay.requireBeginning(store, part, FEEDS, rehearsal);
            WallTime wall = WallTime.system();
            KafkaReplay replay =
                    new KafkaReplay(store, part, progress.over(records), wall, progress);
            stop.whenAsked(replay::stop);
            long first = replay.seek();
            progress.playing();
            ReplayReport report = replay.run(pace.from(first, wall.nanos()));
            if (report.complete()) {
                progress.complete();
            }
            return report;
        } catch (RuntimeException e) {
            throw KafkaTrouble.told(e, bootstrap);
        } finally {
            progress.end();
        }
    }

    private void requireAPartition(KafkaStore store) {
        for (String topic : FEEDS) {
            int partitions = store.partitions(topic);
            if (partitions < part.of()) {
                throw Failure.usage(
                        ("The topic " + topic + " has " + partitions + " partitions, too few for ")
                                + (part.of() + " parts; give at most that many."));
            }
        }
    }
}
