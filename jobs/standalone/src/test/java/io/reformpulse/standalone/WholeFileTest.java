package io.reformpulse.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir Path dir;

    @Test
    void standsUnderItsNameOnceItIsWhole() throws Exception {
        Path place = dir.resolve("new folder/file");
        try (WholeFile file = WholeFile.begin(place)) {
            file.out().write("half".getBytes(StandardCharsets.UTF_8));
            assertThat(place).doesNotExist();
            file.complete();
        }
        assertThat(place).hasContent("half");
        assertThat(place.getParent().toFile().list()).containsExactly("file");
    }

    @Test
    void leavesAnEarlierOneIfItIsGivenUp() throws Exception {
        Path place = Files.writeString(dir.resolve("file"), "earlier");
        try (WholeFile file = WholeFile.begin(place)) {
            file.out().write(1);
        }
        assertThat(place).hasContent("earlier");
        assertThat(dir.toFile().list()).containsExactly("file");
    }

    @Test
    void whatAKilledProcessLeftIsWrittenOver() throws Exception {
        Files.writeString(dir.resolve("file.part"), "much longer than it will be");
        try (WholeFile file = WholeFile.begin(dir.resolve("file"))) {
            file.out().write("short".getBytes(StandardCharsets.UTF_8));
            file.complete();
        }
        assertThat(dir.resolve("file")).hasContent("short");
    }

    @Test
    void aLinkStaysALinkAndWhatItNamesIsWritten() throws Exception {
        Path target = Files.writeString(dir.resolve("target"), "earlier");
        Path link = Files.createSymbolicLink(dir.resolve("link"), target);
        try (WholeFile file = WholeFile.begin(link)) {
            file.out().write("whole".getBytes(StandardCharsets.UTF_8));
            file.complete();
        }
        assertThat(link).isSymbolicLink();
        assertThat(target).hasContent("whole");
    }

    @Test
    void whatIsNoFileIsRefused() {
        assertThatThrownBy(() -> WholeFile.begin(dir))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("it is no file");
    }

    @Test
    void twoCannotWriteItAtOnce() throws Exception {
        Path place = dir.resolve("file");
        try (WholeFile file = WholeFile.begin(place)) {
            file.out().close();
            assertThatThrownBy(() -> WholeFile.begin(place))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("Another process is writing " + place);
        }
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() throws Exception {
        Path file = Files.createFile(dir.resolve("file"));
        for (Path place : new Path[] {dir, file.resolve("below")}) {
            assertThatThrownBy(() -> WholeFile.begin(place))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining(place + " cannot be written");
        }
    }
}
