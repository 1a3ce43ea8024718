package io.reformpulse.standalone.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads what is added to a log, also after it has begun a new file. */
final class LogFollower {
    private static final int MOST_AT_ONCE = 1 << 20;

    private final Path file;
    private long read;

    /**
     * @param read how many bytes of it are known
     */
    LogFollower(Path file, long read) {
        this.file = file;
        this.read = read;
    }

    /** The whole lines that have come. */
    List<String> more() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            if (open.length() < read) {
                read = 0;
            }
            open.seek(read);
            byte[] bytes = new byte[(int) Math.min(open.length() - read, MOST_AT_ONCE)];
            open.readFully(bytes);
            int whole = bytes.length;
            while (whole > 0 && bytes[whole - 1] != '\n') {
                whole--;
            }
            read += whole;
            return new String(bytes, 0, whole, StandardCharsets.UTF_8).lines().toList();
        }
    }
}
