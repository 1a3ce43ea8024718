package io.reformpulse.delivery.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeLinesTest {
    @TempDir Path dir;

    @Test
    void aLineThatIsHalfWrittenIsNotRead() throws Exception {
        Path file = dir.resolve("lines");
        assertThat(WholeLines.of(file)).isEmpty();
        Files.writeString(file, "half");
        assertThat(WholeLines.of(file)).isEmpty();
        Files.writeString(file, "one\ntwo\nhalf");
        assertThat(WholeLines.of(file)).containsExactly("one", "two");
    }
}
