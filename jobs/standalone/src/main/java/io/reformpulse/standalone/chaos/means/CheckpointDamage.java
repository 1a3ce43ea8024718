package io.reformpulse.standalone.chaos.means;

import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.flink.CheckpointFiles;
import io.reformpulse.standalone.flink.NewestCheckpoint;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The newest checkpoint as a disk leaves it that did not keep all it was given. */
public final class CheckpointDamage {
    private CheckpointDamage() {}

    /**
     * Cuts each file in two that only the newest has; those before it stay whole.
     *
     * @param checkpoints of all jobs
     * @param handles where Flink's high availability keeps by what it finds them
     * @param itsHandleToo whether that of the newest is cut as well; it always is where the
     *     checkpoint has no other file of its own
     */
    public static void cut(Path checkpoints, Path handles, boolean itsHandleToo)
            throws IOException {
        List<Path> all = NewestCheckpoint.all(checkpoints);
        if (all.size() < 2) {
            throw Failure.failed("There is no checkpoint before the newest one.", null);
        }
        Path newest = all.get(0);
        Set<Path> own = new TreeSet<>(CheckpointFiles.lengths(newest).keySet());
        for (Path other : all.subList(1, all.size())) {
            own.removeAll(CheckpointFiles.lengths(other).keySet());
        }
        for (Path file : own) {
            cut(file);
        }
        cut(newest.resolve(NewestCheckpoint.COMPLETE));
        if (itsHandleToo || own.isEmpty()) {
            cut(newestHandle(handles));
        }
    }

    private static Path newestHandle(Path handles) throws IOException {
        try (Stream<Path> files =
                Files.find(
                        handles,
                        3,
                        (file, about) ->
                                file.getFileName().toString().startsWith("completedCheckpoint"))) {
            return files.max(Comparator.comparing(file -> file.toFile().lastModified()))
                    .orElseThrow();
        }
    }

    private static void cut(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
    }
}
