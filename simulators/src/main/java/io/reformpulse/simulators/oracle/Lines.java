package io.reformpulse.simulators.oracle;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * The lines of an event file as raw bytes without their ends: a line feed, or a carriage return and
 * a line feed. A gzipped file is told by its first bytes.
 */
public final class Lines implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;

    private final FileChannel file;
    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int filled;
    private int position;
    private long number;

    private Lines(FileChannel file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    public static Lines open(Path path) throws IOException {
        FileChannel file = FileChannel.open(path);
        try {
            return new Lines(file, unpacked(file));
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    private static InputStream unpacked(FileChannel file) throws IOException {
        InputStream raw = new BufferedInputStream(Channels.newInputStream(file), BUFFER_BYTES);
        raw.mark(2);
        boolean zipped = raw.read() == 0x1F && raw.read() == 0x8B;
        raw.reset();
        return zipped ? new GZIPInputStream(raw, BUFFER_BYTES) : raw;
    }

    /** The next line, or null after the last one. */
    public byte[] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean begun = false;
        while (position < filled || fill()) {
            begun = true;
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, position, end - position);
            position = Math.min(end + 1, filled);
            if (end < filled) {
                break;
            }
        }
        if (!begun) {
            return null;
        }
        number++;
        return withoutReturn(line.toByteArray());
    }

    private boolean fill() throws IOException {
        position = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }

    private static byte[] withoutReturn(byte[] line) {
        boolean windows = line.length > 0 && line[line.length - 1] == '\r';
        return windows ? Arrays.copyOf(line, line.length - 1) : line;
    }

    /** The number of the line last returned, from 1. */
    public long number() {
        return number;
    }

    /** How many bytes of the file, as it lies on disk, are read. */
    public long bytesRead() throws IOException {
        return file.position();
    }

    /** How many bytes the file has on disk. */
    public long totalBytes() throws IOException {
        return file.size();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
