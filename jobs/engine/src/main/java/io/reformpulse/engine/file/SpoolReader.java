package io.reformpulse.engine.file;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a spool from its beginning or from a {@link #position} noted earlier. */
public final class SpoolReader implements Closeable {
    private static final int BUFFER_BYTES = 1 << 17;
    private static final int FIXED_BYTES = 2 * Long.BYTES + 2 * Integer.BYTES;

    private final Path file;
    private final DataInputStream in;
    private final long length;
    private long position;

    private SpoolReader(Path file, DataInputStream in, long position, long length) {
        this.file = file;
        this.in = in;
        this.position = position;
        this.length = length;
    }

    /**
     * @param position 0, or what {@link #position} said between two lines
     */
    public static SpoolReader open(Path file, long position) throws IOException {
        InputStream plain = Files.newInputStream(file);
        try {
            plain.skipNBytes(position);
            return new SpoolReader(
                    file,
                    new DataInputStream(new BufferedInputStream(plain, BUFFER_BYTES)),
                    position,
                    Files.size(file));
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    /** The next line, or null after the last one. */
    public SpooledLine next() throws IOException {
        if (position >= length) {
            return null;
        }
        try {
            long arrivedAt = in.readLong();
            long number = in.readLong();
            byte[] eventId = in.readNBytes(in.readInt());
            byte[] bytes = in.readNBytes(in.readInt());
            position += FIXED_BYTES + eventId.length + bytes.length;
            return new SpooledLine(arrivedAt, eventId, number, bytes);
        } catch (EOFException e) {
            throw new IOException(
                    "The spool " + file + " ends in the middle of a line; start the replay again.",
                    e);
        }
    }

    /** Where the next line begins, in bytes. */
    public long position() {
        return position;
    }

    /** The length of the whole spool in bytes. */
    public long length() {
        return length;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
