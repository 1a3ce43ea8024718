package io.reformpulse.delivery.receiver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the lines of a file that another process writes to. */
public final class WholeLines {
    private WholeLines() {}

    /** Those that are ended: the last one may be half written yet. None if there is no file. */
    public static List<String> of(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        // A half line may end within a character, so first it is cut, then decoded.
        byte[] bytes = Files.readAllBytes(file);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList();
    }
}
