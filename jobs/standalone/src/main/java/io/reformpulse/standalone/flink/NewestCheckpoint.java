package io.reformpulse.standalone.flink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Finds the checkpoint to go on from among those that earlier runs left behind. */
public final class NewestCheckpoint {
    private static final String COMPLETE = "_metadata";
    private static final String NUMBERED = "chk-";
    private static final Comparator<Path> ORDER =
            Comparator.comparingLong(NewestCheckpoint::number)
                    .thenComparingLong(NewestCheckpoint::written);

    private NewestCheckpoint() {}

    /**
     * @param checkpoints the folder with one folder per job, each with its chk-N
     * @return the newest whole one; null if there is none
     */
    public static Path in(Path checkpoints) throws IOException {
        return in(checkpoints, FileTime.fromMillis(Long.MIN_VALUE));
    }

    /** The same among those written after a moment. */
    public static Path in(Path checkpoints, FileTime after) throws IOException {
        if (!Files.isDirectory(checkpoints)) {
            return null;
        }
        BiPredicate<Path, BasicFileAttributes> counts =
                (file, about) ->
                        isWhole(file, about) && about.lastModifiedTime().compareTo(after) > 0;
        try (Stream<Path> files = Files.find(checkpoints, 3, counts)) {
            return files.max(ORDER).map(Path::getParent).orElse(null);
        }
    }

    private static boolean isWhole(Path file, BasicFileAttributes about) {
        return file.endsWith(COMPLETE)
                && file.getParent().getFileName().toString().matches(NUMBERED + "\\d+")
                && about.isRegularFile()
                && about.size() > 0;
    }

    // A job counts on from the checkpoint it goes on from: unlike times, numbers never go back.
    private static long number(Path metadata) {
        String folder = metadata.getParent().getFileName().toString();
        return Long.parseLong(folder.substring(NUMBERED.length()));
    }

    private static long written(Path metadata) {
        return metadata.toFile().lastModified();
    }
}
