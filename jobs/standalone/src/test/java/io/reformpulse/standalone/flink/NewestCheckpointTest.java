package io.reformpulse.standalone.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewestCheckpointTest {
    @TempDir Path checkpoints;

    private final List<String> told = new ArrayList<>();

    @Test
    void isTheOneOfTheGreatestNumberEvenIfTheClockWasSetBack() throws Exception {
        checkpoint("first/chk-9", 3_000);
        checkpoint("first/chk-10", 2_000);
        checkpoint("second/chk-11", 1_000);
        assertThat(newest()).isEqualTo(checkpoints.resolve("second/chk-11"));
        assertThat(told).isEmpty();
    }

    @Test
    void isTheLaterOfTwoStartsFromNothing() throws Exception {
        checkpoint("first/chk-1", 1_000);
        checkpoint("second/chk-1", 2_000);
        assertThat(newest()).isEqualTo(checkpoints.resolve("second/chk-1"));
    }

    @Test
    void isNoneThatWasNotFinished() throws Exception {
        checkpoint("first/chk-1", 1_000);
        Files.createDirectories(checkpoints.resolve("first/chk-2"));
        Files.createDirectories(checkpoints.resolve("first/chk-3"));
        Files.createFile(checkpoints.resolve("first/chk-3/_metadata"));
        assertThat(newest()).isEqualTo(checkpoints.resolve("first/chk-1"));
    }

    @Test
    void isNoneThatLostAFileOrAPartOfOneWhichIsTold() throws Exception {
        checkpoint("first/chk-1", 1_000);
        Path gone = checkpoint("first/chk-2", 2_000);
        Path shorter = checkpoint("first/chk-3", 3_000);
        Path unreadable = checkpoint("first/chk-4", 4_000);
        Files.delete(gone.resolve("state"));
        Files.writeString(shorter.resolve("state"), "st");
        Files.writeString(unreadable.resolve("_metadata"), "no list");
        assertThat(newest()).isEqualTo(checkpoints.resolve("first/chk-1"));
        assertThat(told).hasSize(3);
        assertThat(told.get(0)).contains("chk-4", "its list of files cannot be read");
        assertThat(told.get(1)).contains("chk-3", "has 2 bytes of 5");
        assertThat(told.get(2)).contains("chk-2", "is gone");
    }

    @Test
    void isNotLackingWhereAllAreDamagedAsTheJobWouldBeginAnew() throws Exception {
        Files.delete(checkpoint("first/chk-1", 1_000).resolve("state"));
        assertThatThrownBy(this::newest)
                .hasMessageStartingWith("None of the 1 checkpoints in")
                .hasMessageContaining("put them back from a copy");
    }

    @Test
    void isNullBeforeTheFirst() throws Exception {
        assertThat(newest()).isNull();
        assertThat(NewestCheckpoint.in(checkpoints.resolve("none"), told::add)).isNull();
    }

    private Path newest() throws IOException {
        return NewestCheckpoint.in(checkpoints, told::add);
    }

    private Path checkpoint(String name, long writtenAt) throws IOException {
        return StoredCheckpoint.in(checkpoints.resolve(name), FileTime.fromMillis(writtenAt));
    }
}
