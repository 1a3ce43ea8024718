package io.reformpulse.standalone.flink;

import io.reformpulse.standalone.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Finds the checkpoint to go on from among those that earlier runs left behind. */
public final class NewestCheckpoint {
    /** The list of a checkpoint's files, written last. */
    public static final String COMPLETE = "_metadata";

    private static final String NUMBERED = "chk-";
    private static final Comparator<Path> ORDER =
            Comparator.comparingLong(NewestCheckpoint::number)
                    .thenComparingLong(NewestCheckpoint::written);

    private NewestCheckpoint() {}

    /**
     * The newest whole one. Fails if there are some but none is whole: a job that began anew
     * instead would tell its alerts again.
     *
     * @param checkpoints the folder with one folder per job, each with its chk-N
     * @param told which newer ones are passed over, and why
     * @return null if there is none
     */
    public static Path in(Path checkpoints, Consumer<String> told) throws IOException {
        return in(checkpoints, FileTime.fromMillis(Long.MIN_VALUE), told);
    }

    /** The same among those written after a moment. */
    public static Path in(Path checkpoints, FileTime after, Consumer<String> told)
            throws IOException {
        List<Path> all = all(checkpoints, after);
        for (Path checkpoint : all) {
            String damage = CheckpointFiles.damage(checkpoint);
            if (damage == null) {
                return checkpoint;
            }
            told.accept("Passing over the checkpoint " + checkpoint + ", as " + damage);
        }
        if (all.isEmpty()) {
            return null;
        }
        throw Failure.failed(
                "None of the %d checkpoints in %s is whole; put them back from a copy, or move them away to count everything anew from Kafka."
                        .formatted(all.size(), checkpoints),
                null);
    }

    /** Those that were completed, the newest first, whole or not. */
    public static List<Path> all(Path checkpoints) throws IOException {
        return all(checkpoints, FileTime.fromMillis(Long.MIN_VALUE));
    }

    private static List<Path> all(Path checkpoints, FileTime after) throws IOException {
        if (!Files.isDirectory(checkpoints)) {
            return List.of();
        }
        BiPredicate<Path, BasicFileAttributes> counts =
                (file, about) ->
                        isComplete(file, about) && about.lastModifiedTime().compareTo(after) > 0;
        try (Stream<Path> files = Files.find(checkpoints, 3, counts)) {
            return files.sorted(ORDER.reversed()).map(Path::getParent).toList();
        }
    }

    private static boolean isComplete(Path file, BasicFileAttributes about) {
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
