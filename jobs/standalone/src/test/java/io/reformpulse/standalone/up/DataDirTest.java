package io.reformpulse.standalone.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reformpulse.standalone.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirTest {
    @TempDir Path dir;

    @Test
    void belongsToOneRunAtATime() throws Exception {
        try (DataDir first = DataDir.take(dir)) {
            first.announce("127.0.0.1:9092", ZoneOffset.UTC);
            assertThat(DataDir.isTaken(dir)).isTrue();
            assertThatThrownBy(() -> DataDir.take(dir))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
        assertThat(DataDir.isTaken(dir)).isFalse();
        DataDir.take(dir).close();
    }

    @Test
    void tellsWhereItsKafkaIs() throws Exception {
        try (DataDir data = DataDir.take(dir)) {
            data.announce("127.0.0.1:9092", ZoneOffset.UTC);
        }
        assertThat(DataDir.running(dir)).containsEntry("kafka", "127.0.0.1:9092");
        assertThat(DataDir.isSimulated(DataDir.running(dir))).isTrue();
        assertThat(DataDir.isSimulated(DataDir.running(dir.resolve("other")))).isFalse();
        assertThat(DataDir.running(dir.resolve("other"))).isEmpty();
    }

    @Test
    void aFolderThatIsAFileIsRefusedWithItsName() throws Exception {
        Path file = Files.createFile(dir.resolve("file"));
        assertThatThrownBy(() -> DataDir.take(file))
                .isInstanceOf(Failure.class)
                .hasMessageContaining(file.toString());
    }
}
