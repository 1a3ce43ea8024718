package io.reformpulse.standalone.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reformpulse.standalone.flink.StoredCheckpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartingStateTest {
    private static final Instant BEGINNING = Instant.now().minusSeconds(36_000);

    @TempDir Path dir;

    private ClusterFolder folder;

    @BeforeEach
    void name() {
        folder = new ClusterFolder(dir);
    }

    @Test
    void byItselfItGoesOnFromTheNewestCheckpoint() throws Exception {
        assertThat(StartingState.NEWEST.in(folder, told -> {})).isNull();
        Path newest = whole(folder.checkpoints().resolve("b/chk-9"), 2);
        whole(folder.checkpoints().resolve("a/chk-7"), 3);
        assertThat(StartingState.NEWEST.in(folder, told -> {})).isEqualTo(newest);
    }

    @Test
    void whatASavepointLeavesBehindStaysBehind() throws Exception {
        whole(folder.checkpoints().resolve("a/chk-90"), 1);
        Path savepoint = whole(folder.savepoints().resolve("savepoint-a"), 0);
        assertThat(new StartingState(savepoint.toUri().toString()).in(folder, told -> {}))
                .isEqualTo(savepoint);
        // Killed before its first checkpoint.
        assertThat(StartingState.NEWEST.in(folder, told -> {})).isEqualTo(savepoint);
        Path after = whole(folder.checkpoints().resolve("b/chk-3"), 40_000);
        assertThat(StartingState.NEWEST.in(folder, told -> {})).isEqualTo(after);
    }

    @Test
    void whoBeginsAnewLeavesAllBehind() throws Exception {
        whole(folder.checkpoints().resolve("a/chk-90"), 1);
        assertThat(new StartingState(StartingState.NONE).in(folder, told -> {})).isNull();
        assertThat(StartingState.NEWEST.in(folder, told -> {})).isNull();
        Path after = whole(folder.checkpoints().resolve("b/chk-1"), 40_000);
        assertThat(StartingState.NEWEST.in(folder, told -> {})).isEqualTo(after);
    }

    @Test
    void whatIsNoWholeSavepointIsRefusedAndNotRemembered() throws Exception {
        Path checkpoint = whole(folder.checkpoints().resolve("a/chk-1"), 1);
        Path half = Files.createDirectories(folder.savepoints().resolve("savepoint-b"));
        assertThatThrownBy(() -> new StartingState(half.toString()).in(folder, told -> {}))
                .hasMessageContaining("is no whole savepoint or checkpoint")
                .hasMessageEndingWith("none to begin anew.");
        assertThat(StartingState.NEWEST.in(folder, told -> {})).isEqualTo(checkpoint);
    }

    private static Path whole(Path place, long secondsLater) throws IOException {
        return StoredCheckpoint.in(place, FileTime.from(BEGINNING.plusSeconds(secondsLater)));
    }
}
