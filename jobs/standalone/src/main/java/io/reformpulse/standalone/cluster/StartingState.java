package io.reformpulse.standalone.cluster;

import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.flink.NewestCheckpoint;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * From which state a cluster's job goes on: its newest checkpoint, or what is asked for. That is
 * gone to once: what it leaves behind stays behind, so later starts go on from what came after.
 *
 * @param asked a savepoint's or checkpoint's folder, {@link #NONE}, or null for the newest
 */
public record StartingState(String asked) {
    /** Begins anew. */
    public static final String NONE = "none";

    public static final StartingState NEWEST = new StartingState(null);

    /**
     * The place to go on from; null to begin anew.
     *
     * @param told which damaged checkpoints are passed over
     * @throws Failure if what is asked for is no whole savepoint or checkpoint
     */
    Path in(ClusterFolder folder, Consumer<String> told) throws IOException {
        Path mark = folder.startedFrom();
        if (asked != null) {
            Path place = place(asked);
            Files.createDirectories(mark.getParent());
            Files.writeString(mark, asked);
            return place;
        }
        if (!Files.exists(mark)) {
            return NewestCheckpoint.in(folder.checkpoints(), told);
        }
        Path since =
                NewestCheckpoint.in(folder.checkpoints(), Files.getLastModifiedTime(mark), told);
        return since == null ? place(Files.readString(mark)) : since;
    }

    private static Path place(String text) {
        if (text.equals(NONE)) {
            return null;
        }
        Path place = path(text);
        if (!Files.isRegularFile(place.resolve(NewestCheckpoint.COMPLETE))) {
            throw Failure.usage(
                    place
                            + " is no whole savepoint or checkpoint, as there is no _metadata in"
                            + " it; name one that ./pulse cluster savepoint printed, or none to"
                            + " begin anew.");
        }
        return place;
    }

    /** Flink names places by file:, people by path. */
    private static Path path(String text) {
        try {
            return text.startsWith("file:")
                    ? Path.of(URI.create(text)).toAbsolutePath()
                    : Path.of(text).toAbsolutePath();
        } catch (IllegalArgumentException e) {
            throw Failure.usage(text + " is no path; name a savepoint's folder, or none.", e);
        }
    }
}
