package io.reformpulse.standalone.replay;

import io.reformpulse.simulators.oracle.Shared;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The real event log in the folder beside the repository, which not everybody has. */
final class ReceiptLog {
    static final String MISSING =
            "The real event log ../shared/realdata/receipt is not there: skipped.";

    private ReceiptLog() {}

    static boolean isThere() {
        return Shared.folder().isPresent();
    }

    static Path folder() {
        return Shared.folder().orElseThrow().resolve("realdata/receipt");
    }

    static Path events() {
        return folder().resolve("events.jsonl.gz");
    }

    static List<String> lines() throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(events()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    static Path reference() {
        return folder().resolve("reference");
    }
}
