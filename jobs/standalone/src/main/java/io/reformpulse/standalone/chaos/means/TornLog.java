package io.reformpulse.standalone.chaos.means;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** A broker's log as a machine leaves it that lost power: without what was written last. */
public final class TornLog {
    private static final int MOST_BYTES = 2_000;
    private static final String METADATA = "__cluster_metadata-0";

    private TornLog() {}

    /**
     * Cuts up to 2,000 bytes off the newest segment of each partition.
     *
     * @param log the broker's folder
     * @return how many were cut
     */
    public static int tear(Path log, Random random) throws IOException {
        int torn = 0;
        for (Path partition : partitions(log)) {
            Path newest = newestSegment(partition);
            if (newest != null && Files.size(newest) > 0) {
                cut(newest, random);
                torn++;
            }
        }
        return torn;
    }

    private static List<Path> partitions(Path log) throws IOException {
        try (Stream<Path> all = Files.list(log)) {
            return all.filter(Files::isDirectory)
                    .filter(each -> each.getFileName().toString().matches(".+-\\d+"))
                    .filter(each -> !each.endsWith(METADATA))
                    .sorted()
                    .toList();
        }
    }

    private static Path newestSegment(Path partition) throws IOException {
        try (Stream<Path> all = Files.list(partition)) {
            return all.filter(each -> each.toString().endsWith(".log"))
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    private static void cut(Path segment, Random random) throws IOException {
        long length = Files.size(segment);
        long off = 1 + random.nextInt((int) Math.min(MOST_BYTES, length));
        try (FileChannel file = FileChannel.open(segment, StandardOpenOption.WRITE)) {
            file.truncate(length - off);
        }
    }
}
