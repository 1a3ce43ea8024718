package io.reformpulse.engine.file;

import io.reformpulse.domain.intake.StatelessChecks;
import java.io.IOException;
import java.nio.file.Path;

/**
 * An event file in the order of (arrivedAt, eventId), the lines that are rejected on reading before
 * all others. Two files with the same lines make the same spool but for the line numbers.
 *
 * @param spool what {@link SpoolReader} reads
 * @param oldestArrival the earliest arrival among the admitted records, epoch milliseconds;
 *     Long.MAX_VALUE if none was admitted
 * @param newestArrival the latest first arrival among the admitted records, epoch milliseconds;
 *     Long.MIN_VALUE if none was admitted
 */
public record SortedEventFile(
        Path spool, long admitted, long rejected, long oldestArrival, long newestArrival) {
    private static final long MINUTE_MILLIS = 60_000;
    private static final long SMALLEST_BUFFER_BYTES = 16L << 20;
    private static final long LARGEST_BUFFER_BYTES = 512L << 20;
    private static final int LINES_BETWEEN_REPORTS = 4096;

    /** Is told how much of the file is read, both in bytes on disk. */
    @FunctionalInterface
    public interface Progress {
        void at(long bytesRead, long totalBytes);
    }

    /**
     * Reads and sorts a file.
     *
     * @param folder an existing folder for the spool and, while sorting, for runs
     */
    public static SortedEventFile sort(
            Path file, StatelessChecks checks, Path folder, Progress progress) throws IOException {
        long eighth = Runtime.getRuntime().maxMemory() / 8;
        long buffer = Math.min(LARGEST_BUFFER_BYTES, Math.max(SMALLEST_BUFFER_BYTES, eighth));
        return sort(file, checks, folder, progress, buffer);
    }

    static SortedEventFile sort(
            Path file, StatelessChecks checks, Path folder, Progress progress, long bufferBytes)
            throws IOException {
        try (EventLines lines = EventLines.open(file);
                ReadingPass pass =
                        new ReadingPass(
                                file.getFileName().toString(), checks, folder, bufferBytes)) {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                pass.take(line, lines.number());
                if (lines.number() % LINES_BETWEEN_REPORTS == 0) {
                    progress.at(lines.bytesRead(), lines.totalBytes());
                }
            }
            SortedEventFile sorted = pass.finish();
            progress.at(lines.totalBytes(), lines.totalBytes());
            return sorted;
        }
    }

    /** All lines read. */
    public long lines() {
        return admitted + rejected;
    }

    /**
     * The first whole minute after the newest arrival, epoch milliseconds (DESIGN 3.5).
     *
     * @throws IllegalStateException if no record was admitted
     */
    public long asOf() {
        if (admitted == 0) {
            throw new IllegalStateException(
                    "None of the "
                            + lines()
                            + " lines can be used, so there is no newest arrival;"
                            + " give the end by --until.");
        }
        return (Math.floorDiv(newestArrival, MINUTE_MILLIS) + 1) * MINUTE_MILLIS;
    }
}
