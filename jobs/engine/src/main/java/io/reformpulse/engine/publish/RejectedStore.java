package io.reformpulse.engine.publish;

import io.reformpulse.engine.wire.RejectedEvents;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URI;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

/**
 * Keeps rejected records that are too large for a topic, each in a file named by its content's
 * SHA-256: written again after a restart it is the same file.
 *
 * @param folder on any file system that Flink knows; null keeps nothing
 */
public record RejectedStore(String folder) implements Serializable {

    /** Keeps a record and returns the name of its file; null where nothing is kept. */
    public String keep(byte[] raw) {
        if (folder == null) {
            return null;
        }
        String name = RejectedEvents.sha256(raw) + ".bin";
        Path file = new Path(folder, name);
        try {
            FileSystem files = FileSystem.get(URI.create(file.toString()));
            if (!files.exists(file)) {
                write(files, file, raw);
            }
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "A rejected record of " + raw.length + " bytes cannot be kept in " + folder, e);
        }
    }

    // Written aside and moved, so that a file under its final name is always whole.
    private static void write(FileSystem files, Path file, byte[] raw) throws IOException {
        files.mkdirs(file.getParent());
        Path part = new Path(file.getParent(), "." + file.getName() + "." + System.nanoTime());
        try (FSDataOutputStream out = files.create(part, FileSystem.WriteMode.OVERWRITE)) {
            out.write(raw);
        }
        if (!files.rename(part, file)) {
            files.delete(part, false);
        }
    }
}
