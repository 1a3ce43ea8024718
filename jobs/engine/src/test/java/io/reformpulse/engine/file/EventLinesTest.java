package io.reformpulse.engine.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventLinesTest {
    @TempDir private Path folder;

    @Test
    void linesEndAtLineFeedsAndEmptyOnesCount() throws IOException {
        assertThat(lines("a\n\nb\r\n\r\nc")).containsExactly("a", "", "b", "", "c");
        assertThat(lines("a\n")).containsExactly("a");
        assertThat(lines("\n")).containsExactly("");
        assertThat(lines("")).isEmpty();
    }

    @Test
    void aLineMayBeLongerThanAnyBuffer() throws IOException {
        String large = "x".repeat(5_000_000);
        assertThat(lines("a\n" + large + "\nb")).containsExactly("a", large, "b");
        for (int length = 65_533; length <= 65_538; length++) {
            String line = "y".repeat(length);
            assertThat(lines(line + "\n" + line)).containsExactly(line, line);
        }
    }

    @Test
    void aLineLongerThanAnyRecordIsRefusedBeforeItFillsTheHeap() {
        String longest = "z".repeat(17 << 20);
        assertThatThrownBy(() -> lines(zipped("a\n" + longest)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("more than 16 MiB after line 1; give one event a line.");
    }

    @Test
    void gzipIsToldByItsBytesAndMayHaveSeveralParts() throws IOException {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        parts.write(zipped("a\nb\n"));
        parts.write(zipped("c\n"));
        assertThat(lines(parts.toByteArray())).containsExactly("a", "b", "c");
    }

    @Test
    void aDamagedFileIsReportedWithTheLastGoodLine() throws IOException {
        byte[] whole = zipped("a\n".repeat(10_000) + "b");
        byte[] half = Arrays.copyOf(whole, whole.length - 12);
        assertThatThrownBy(() -> lines(half))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is damaged after line")
                .hasMessageEndingWith("copy it again.");
        assertThatThrownBy(() -> lines(new byte[] {0x1F, (byte) 0x8B, 8}))
                .hasMessageContaining("is damaged");
    }

    @Test
    void whatFollowsTheLastWholePartIsNotPassedOverUnlessItIsZeros() throws IOException {
        for (int length : new int[] {1, 5, 9, 12, 40, 70_000}) {
            ByteArrayOutputStream garbage = new ByteArrayOutputStream();
            garbage.write(zipped("a\nb\n"));
            garbage.write("?".repeat(length).getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> lines(garbage.toByteArray()))
                    .hasMessageContaining("is damaged after line 2")
                    .hasMessageContaining("not gzip");
            byte[] part = zipped("a\nb\n");
            assertThat(lines(Arrays.copyOf(part, part.length + length))).containsExactly("a", "b");
        }
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> EventLines.open(folder.resolve("none.jsonl")))
                .hasMessageContaining("none.jsonl");
    }

    @Test
    void progressIsCountedInBytesOnDisk() throws IOException {
        Path file = Files.write(folder.resolve("e"), zipped("a\nb\n"));
        try (EventLines lines = EventLines.open(file)) {
            while (lines.next() != null) {
                assertThat(lines.bytesRead()).isLessThanOrEqualTo(lines.totalBytes());
            }
            assertThat(lines.bytesRead()).isEqualTo(lines.totalBytes()).isEqualTo(Files.size(file));
        }
    }

    private List<String> lines(String content) throws IOException {
        return lines(content.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> lines(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("events"), content);
        List<String> read = new ArrayList<>();
        try (EventLines lines = EventLines.open(file)) {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                read.add(new String(line, StandardCharsets.UTF_8));
                assertThat(lines.number()).isEqualTo(read.size());
            }
        }
        return read;
    }

    private static byte[] zipped(String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
