package io.reformpulse.standalone.flink;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.apache.flink.runtime.jobgraph.OperatorID;
import org.apache.flink.runtime.state.OperatorStreamStateHandle;
import org.apache.flink.runtime.state.filesystem.FileStateHandle;

/** A checkpoint as Flink leaves it, with a file of state. */
public final class StoredCheckpoint {
    private StoredCheckpoint() {}

    /** Writes one that is whole: a list of files, and the one file on it, state. */
    public static Path in(Path folder, FileTime writtenAt) throws IOException {
        Path state = Files.writeString(Files.createDirectories(folder).resolve("state"), "state");
        OperatorState operator = new OperatorState("reader", "reader", new OperatorID(), 1, 1);
        operator.putState(0, stored(state));
        Path list = folder.resolve("_metadata");
        try (OutputStream out = Files.newOutputStream(list)) {
            Checkpoints.storeCheckpointMetadata(
                    new CheckpointMetadata(1, List.of(operator), List.of()), out);
        }
        Files.setLastModifiedTime(list, writtenAt);
        return folder;
    }

    private static OperatorSubtaskState stored(Path state) throws IOException {
        FileStateHandle file =
                new FileStateHandle(
                        new org.apache.flink.core.fs.Path(state.toUri()), Files.size(state));
        return OperatorSubtaskState.builder()
                .setManagedOperatorState(new OperatorStreamStateHandle(Map.of(), file))
                .build();
    }
}
