package io.reformpulse.standalone.engine;

import io.reformpulse.simulators.file.EventFileWriter;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.DossierMessage;
import io.reformpulse.simulators.wire.HeartbeatMessage;
import io.reformpulse.simulators.wire.Message;
import io.reformpulse.simulators.wire.RatingMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Records a savepoint for {@link ReleasedSavepoint}: run once for a release, with the folder to
 * fill, which must not exist yet, and the reference folder to use.
 */
final class SavepointRecorder {
    /** Each with every kind of record; few, so that what is kept is small. */
    private static final int COMMUNES = 4;

    private SavepointRecorder() {}

    public static void main(String[] arguments) throws Exception {
        ReleasedSavepoint released = new ReleasedSavepoint(Path.of(arguments[0]));
        Files.createDirectories(released.folder().resolve("reference"));
        copyFlat(Path.of(arguments[1]), released.folder().resolve("reference"));
        writeEvents(released);
        Path scratch = Files.createTempDirectory("savepoint");
        try (KafkaRig rig = KafkaRig.start(scratch);
                RigCluster cluster = RigCluster.start(1, 2)) {
            cluster.submit(rig.job(released.reference(), 2), null);
            released.sendBefore(rig);
            released.awaitBefore(rig);
            String savepoint = cluster.stopWithSavepoint(scratch.resolve("savepoints"));
            Files.createDirectories(released.savepoint());
            copyFlat(Path.of(URI.create(savepoint)), released.savepoint());
            released.sendAfter(rig);
            cluster.submit(rig.job(released.reference(), 2), savepoint);
            Files.write(released.table(), released.awaitTable(rig));
            Files.write(
                    released.alerts(),
                    released.stopAndReadAlerts(rig, cluster, scratch.resolve("last")));
        }
    }

    private static void writeEvents(ReleasedSavepoint released) throws IOException {
        Set<String> kept = new LinkedHashSet<>();
        List<Delivery> deliveries = new ArrayList<>();
        for (Delivery delivery : SampleFeed.of(2000, 12)) {
            String commune = communeOf(delivery.message());
            boolean isDossier = delivery.message() instanceof DossierMessage;
            if (isDossier && kept.size() < COMMUNES) {
                kept.add(commune);
            }
            if (kept.contains(commune)) {
                deliveries.add(delivery);
            }
        }
        EventFileWriter.write(
                released.folder().resolve("events.jsonl"), SampleFeed.place().zone(), deliveries);
    }

    /** Null for what is no record. */
    private static String communeOf(Message message) {
        if (message instanceof DossierMessage dossier) {
            return dossier.event().getCommuneCode();
        }
        if (message instanceof RatingMessage rating) {
            return rating.event().getCommuneCode();
        }
        return message instanceof HeartbeatMessage beat ? beat.event().getCommuneCode() : null;
    }

    private static void copyFlat(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }
}
