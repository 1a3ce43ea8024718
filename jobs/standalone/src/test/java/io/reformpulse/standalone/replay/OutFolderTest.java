package io.reformpulse.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reformpulse.standalone.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutFolderTest {
    @TempDir Path dir;

    @Test
    void belongsToOneReplayAtATime() throws Exception {
        try (OutFolder first = OutFolder.take(dir)) {
            assertThat(first.aside("kpis.csv")).doesNotExist();
            assertThatThrownBy(() -> OutFolder.take(dir))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("Another replay is writing into " + dir);
        }
        OutFolder.take(dir).close();
    }

    @Test
    void leavesAnEarlierResultAloneUntilTheNewOneIsWhole() throws Exception {
        Path place = Files.writeString(dir.resolve("kpis.csv"), "old");
        try (OutFolder out = OutFolder.take(dir)) {
            Files.writeString(out.aside("kpis.csv"), "half");
            assertThat(place).hasContent("old");
        }
        assertThat(place).hasContent("old");
        try (OutFolder out = OutFolder.take(dir)) {
            Files.writeString(out.aside("kpis.csv"), "new");
            out.moveInPlace("kpis.csv");
        }
        assertThat(place).hasContent("new");
        assertThat(visible()).containsExactly("kpis.csv");
    }

    @Test
    void aFolderIsFilledAndNotReplaced() throws Exception {
        Files.createDirectory(dir.resolve("rejected"));
        Files.writeString(dir.resolve("rejected/a.bin"), "a");
        try (OutFolder out = OutFolder.take(dir)) {
            Files.createDirectory(out.aside("rejected"));
            Files.writeString(out.aside("rejected").resolve("b.bin"), "b");
            out.moveInPlace("rejected");
            out.moveInPlace("never made");
        }
        assertThat(visible()).containsExactly("rejected");
        assertThat(dir.resolve("rejected/a.bin")).hasContent("a");
        assertThat(dir.resolve("rejected/b.bin")).hasContent("b");
    }

    @Test
    void whatAKilledReplayLeftIsNoPartOfTheNext() throws Exception {
        Files.createDirectories(dir.resolve(".unfinished"));
        Files.writeString(dir.resolve(".unfinished/kpis.csv"), "half");
        try (OutFolder out = OutFolder.take(dir)) {
            assertThat(out.aside("kpis.csv")).doesNotExist();
        }
    }

    private List<String> visible() throws IOException {
        try (Stream<Path> files = Files.list(dir)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .toList();
        }
    }
}
