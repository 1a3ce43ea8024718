package io.reformpulse.standalone.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewestCheckpointTest {
    @TempDir Path checkpoints;

    @Test
    void isTheOneOfTheGreatestNumberEvenIfTheClockWasSetBack() throws Exception {
        checkpoint("first/chk-9", 3_000);
        checkpoint("first/chk-10", 2_000);
        checkpoint("second/chk-11", 1_000);
        assertThat(NewestCheckpoint.in(checkpoints))
                .isEqualTo(checkpoints.resolve("second/chk-11"));
    }

    @Test
    void isTheLaterOfTwoStartsFromNothing() throws Exception {
        checkpoint("first/chk-1", 1_000);
        checkpoint("second/chk-1", 2_000);
        assertThat(NewestCheckpoint.in(checkpoints)).isEqualTo(checkpoints.resolve("second/chk-1"));
    }

    @Test
    void isNoneThatWasNotFinished() throws Exception {
        checkpoint("first/chk-1", 1_000);
        Files.createDirectories(checkpoints.resolve("first/chk-2"));
        Files.createDirectories(checkpoints.resolve("first/chk-3"));
        Files.createFile(checkpoints.resolve("first/chk-3/_metadata"));
        assertThat(NewestCheckpoint.in(checkpoints)).isEqualTo(checkpoints.resolve("first/chk-1"));
    }

    @Test
    void isNullBeforeTheFirst() throws Exception {
        assertThat(NewestCheckpoint.in(checkpoints)).isNull();
        assertThat(NewestCheckpoint.in(checkpoints.resolve("none"))).isNull();
    }

    private void checkpoint(String folder, long writtenAt) throws IOException {
        Path metadata = Files.createDirectories(checkpoints.resolve(folder)).resolve("_metadata");
        Files.writeString(metadata, "whole");
        Files.setLastModifiedTime(metadata, FileTime.fromMillis(writtenAt));
    }
}
