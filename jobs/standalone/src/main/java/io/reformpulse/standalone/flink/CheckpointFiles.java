package io.reformpulse.standalone.flink;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.apache.flink.runtime.state.IncrementalRemoteKeyedStateHandle;
import org.apache.flink.runtime.state.KeyedStateHandle;
import org.apache.flink.runtime.state.OperatorStateHandle;
import org.apache.flink.runtime.state.StreamStateHandle;

/**
 * The files that a checkpoint is made of. Flink goes by the newest one, and does not look first.
 */
public final class CheckpointFiles {
    private CheckpointFiles() {}

    /**
     * What keeps a job from going on from it.
     *
     * @param checkpoint its folder
     * @return in a few words; null if all of its files are there, each as long as it was written
     */
    static String damage(Path checkpoint) {
        try {
            for (Map.Entry<Path, Long> each : lengths(checkpoint).entrySet()) {
                Path file = each.getKey();
                if (!Files.isRegularFile(file)) {
                    return "its file " + file + " is gone";
                }
                long length = Files.size(file);
                if (length != each.getValue()) {
                    return "its file %s has %,d bytes of %,d"
                            .formatted(file, length, each.getValue());
                }
            }
            return null;
        } catch (IOException | RuntimeException e) {
            return "its list of files cannot be read: " + e.getMessage();
        }
    }

    /**
     * Those beside its list, and how long each must be.
     *
     * @param checkpoint its folder
     */
    public static Map<Path, Long> lengths(Path checkpoint) throws IOException {
        Map<Path, Long> lengths = new TreeMap<>();
        for (OperatorState operator : read(checkpoint).getOperatorStates()) {
            for (OperatorSubtaskState subtask : operator.getStates()) {
                handles(subtask)
                        .forEach(
                                handle ->
                                        handle.maybeGetPath()
                                                .ifPresent(
                                                        path ->
                                                                lengths.put(
                                                                        Path.of(path.getPath()),
                                                                        handle.getStateSize())));
            }
        }
        return lengths;
    }

    private static CheckpointMetadata read(Path checkpoint) throws IOException {
        Path list = checkpoint.resolve(NewestCheckpoint.COMPLETE);
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(list)))) {
            return Checkpoints.loadCheckpointMetadata(
                    in, CheckpointFiles.class.getClassLoader(), checkpoint.toUri().toString());
        }
    }

    private static Stream<StreamStateHandle> handles(OperatorSubtaskState subtask) {
        Stream<StreamStateHandle> ofOperators =
                Stream.concat(
                                subtask.getManagedOperatorState().stream(),
                                subtask.getRawOperatorState().stream())
                        .map(OperatorStateHandle::getDelegateStateHandle);
        Stream<StreamStateHandle> ofKeys =
                Stream.concat(
                                subtask.getManagedKeyedState().stream(),
                                subtask.getRawKeyedState().stream())
                        .flatMap(CheckpointFiles::handles);
        return Stream.concat(ofOperators, ofKeys);
    }

    private static Stream<StreamStateHandle> handles(KeyedStateHandle keyed) {
        if (keyed instanceof IncrementalRemoteKeyedStateHandle incremental) {
            return incremental.streamSubHandles();
        }
        return keyed instanceof StreamStateHandle whole ? Stream.of(whole) : Stream.empty();
    }
}
