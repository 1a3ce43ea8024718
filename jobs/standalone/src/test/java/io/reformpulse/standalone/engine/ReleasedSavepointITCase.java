package io.reformpulse.standalone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a released version kept is understood by this one, for ever. */
class ReleasedSavepointITCase {
    @TempDir Path scratch;

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v2"})
    void aReleasedSavepointGoesOnToTheSameTableAndAlerts(String release) throws Exception {
        Path folder = Path.of(getClass().getResource("/savepoints/" + release).toURI());
        ReleasedSavepoint released = new ReleasedSavepoint(folder);
        try (KafkaRig rig = KafkaRig.start(scratch);
                RigCluster cluster = RigCluster.start(1, 3)) {
            // The savepoint knows how far it has read: the same records go before those places.
            released.sendBefore(rig);
            cluster.submit(
                    rig.job(released.reference(), 3), released.savepoint().toUri().toString());
            released.sendAfter(rig);
            assertThat(released.awaitTable(rig)).isEqualTo(Files.readAllLines(released.table()));
            List<String> alerts = released.stopAndReadAlerts(rig, cluster, scratch.resolve("last"));
            assertThat(alerts).isEqualTo(told(released));
        }
    }

    /** The first release knew no alerts. */
    private static List<String> told(ReleasedSavepoint released) throws IOException {
        return Files.exists(released.alerts()) ? Files.readAllLines(released.alerts()) : List.of();
    }
}
