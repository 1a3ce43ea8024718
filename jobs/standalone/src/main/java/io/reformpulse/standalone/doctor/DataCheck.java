package io.reformpulse.standalone.doctor;

import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.flink.NewestCheckpoint;
import io.reformpulse.standalone.up.DataDir;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What is in a data folder and whether a run holds it. */
public final class DataCheck {
    private static final long GIBI = 1 << 30;
    private static final long LEAST_FREE = 2 * GIBI;

    private DataCheck() {}

    public static List<Finding> look(Path data) throws IOException {
        List<Finding> findings = new ArrayList<>();
        if (!Files.isDirectory(data)) {
            findings.add(
                    Finding.noted("data", data + " is not there yet; ./pulse up will make it"));
            return findings;
        }
        findings.add(
                DataDir.isTaken(data)
                        ? Finding.well(
                                "data",
                                "%s, in use by process %s"
                                        .formatted(
                                                data,
                                                DataDir.running(data)
                                                        .getProperty("pid", "unknown")))
                        : Finding.noted("data", data + ", no ./pulse up is running on it"));
        checkpoint(data, findings);
        findings.add(space(data));
        return findings;
    }

    private static void checkpoint(Path data, List<Finding> findings) throws IOException {
        try {
            Path checkpoint = newest(data, findings);
            findings.add(
                    checkpoint == null
                            ? Finding.noted("checkpoint", "none yet")
                            : Finding.well("checkpoint", told(checkpoint)));
        } catch (Failure none) {
            findings.add(Finding.wrong("checkpoint", none.getMessage()));
        }
    }

    // One that runs makes new ones and removes the oldest, so that files go while they are looked
    // at.
    private static Path newest(Path data, List<Finding> findings) throws IOException {
        Path all = data.resolve("checkpoints");
        return DataDir.isTaken(data)
                ? NewestCheckpoint.all(all).stream().findFirst().orElse(null)
                : NewestCheckpoint.in(
                        all, passedOver -> findings.add(Finding.noted("checkpoint", passedOver)));
    }

    private static String told(Path checkpoint) {
        long written = checkpoint.resolve(NewestCheckpoint.COMPLETE).toFile().lastModified();
        return checkpoint.getFileName() + " of " + Instant.ofEpochMilli(written);
    }

    private static Finding space(Path data) throws IOException {
        long free = Files.getFileStore(data).getUsableSpace();
        String text = "%.1f GiB free".formatted((double) free / GIBI);
        return free < LEAST_FREE
                ? Finding.wrong("disk", text + "; make room, or give another --data")
                : Finding.well("disk", text);
    }
}
