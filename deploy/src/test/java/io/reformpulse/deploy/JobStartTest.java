package io.reformpulse.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From where the container's job goes on; Flink itself is a program that says how it was called.
 */
class JobStartTest {
    private static final String ANEW =
            "standalone-job --job-classname io.reformpulse.engine.PulseJob --parallelism 4";
    private static final Instant BEGINNING = Instant.now().minusSeconds(36_000);

    @TempDir Path state;

    @Test
    void withoutACheckpointItBeginsAnew() throws Exception {
        assertThat(started("")).isEqualTo(ANEW);
    }

    @Test
    void itGoesOnFromTheNewestWholeCheckpointOrSavepoint() throws Exception {
        whole("checkpoints/first/chk-90", 1);
        whole("checkpoints/second/chk-7", 3);
        Files.createDirectories(state.resolve("checkpoints/second/chk-8"));
        assertThat(started("")).isEqualTo(from("checkpoints/second/chk-7"));

        whole("savepoints/savepoint-a", 4);
        assertThat(started("")).isEqualTo(from("savepoints/savepoint-a"));
    }

    @Test
    void whatIsAskedForIsGoneToOnce() throws Exception {
        whole("savepoints/savepoint-a", 1);
        whole("checkpoints/first/chk-1", 2);
        String asked = state + "/savepoints/savepoint-a";
        assertThat(started(asked)).isEqualTo(from("savepoints/savepoint-a"));
        // Killed before its first checkpoint: what it was told to leave behind stays behind.
        assertThat(started(asked)).isEqualTo(from("savepoints/savepoint-a"));
        assertThat(started("")).isEqualTo(from("savepoints/savepoint-a"));

        whole("checkpoints/second/chk-2", 40_000);
        assertThat(started(asked)).isEqualTo(from("checkpoints/second/chk-2"));
    }

    @Test
    void itBeginsAnewIfAskedTo() throws Exception {
        whole("checkpoints/first/chk-1", 1);
        assertThat(started("none")).isEqualTo(ANEW);
        assertThat(started("none")).isEqualTo(ANEW);

        whole("checkpoints/second/chk-1", 40_000);
        assertThat(started("none")).isEqualTo(from("checkpoints/second/chk-1"));
    }

    private void whole(String place, long secondsLater) throws IOException {
        Path folder = Files.createDirectories(state.resolve(place));
        Path metadata = Files.createFile(folder.resolve("_metadata"));
        Files.setLastModifiedTime(metadata, FileTime.from(BEGINNING.plusSeconds(secondsLater)));
    }

    private String from(String place) {
        return ANEW.replace(
                "standalone-job", "standalone-job --fromSavepoint " + state.resolve(place));
    }

    private String started(String asked) throws Exception {
        return Scripts.run(
                Map.of(
                        "PULSE_STATE",
                        state.toString(),
                        "PULSE_FROM",
                        asked,
                        "FLINK_ENTRYPOINT",
                        "/bin/echo"),
                "flink/job.sh",
                "--parallelism",
                "4");
    }
}
