package io.reformpulse.engine.file;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a spool: for each line its arrivedAt, number, length of id, id, length and bytes, all
 * numbers big-endian. A spool lives for one run only and has no version.
 */
final class SpoolWriter implements Closeable {
    private static final int BUFFER_BYTES = 1 << 17;

    private final DataOutputStream out;

    SpoolWriter(Path file) throws IOException {
        out =
                new DataOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES));
    }

    void write(SpooledLine line) throws IOException {
        out.writeLong(line.arrivedAt());
        out.writeLong(line.number());
        out.writeInt(line.eventId().length);
        out.write(line.eventId());
        out.writeInt(line.bytes().length);
        out.write(line.bytes());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
