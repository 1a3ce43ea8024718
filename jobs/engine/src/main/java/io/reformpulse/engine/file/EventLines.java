package io.reformpulse.engine.file;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipException;

/**
 * The lines of an event file as raw bytes, one after the other; gzip is told by its first bytes.
 */
public final class EventLines implements Closeable {
    private static final int BUFFER_BYTES = 1 << 16;

    /** As long as a record of Kafka may be; without a bound a small .gz could fill the heap. */
    private static final int LONGEST_LINE_BYTES = 16 << 20;

    private static final int GZIP_FIRST = 0x1F;
    private static final int GZIP_SECOND = 0x8B;

    private final Path file;
    private final CountingInputStream counted;
    private final InputStream in;
    private final long totalBytes;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private int position;
    private int limit;
    private long number;

    private EventLines(Path file, CountingInputStream counted, InputStream in, long totalBytes) {
        this.file = file;
        this.counted = counted;
        this.in = in;
        this.totalBytes = totalBytes;
    }

    public static EventLines open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("There is no event file " + file + "; give one that exists.");
        }
        CountingInputStream counted = new CountingInputStream(Files.newInputStream(file));
        try {
            BufferedInputStream plain = new BufferedInputStream(counted, BUFFER_BYTES);
            plain.mark(2);
            boolean zipped = plain.read() == GZIP_FIRST && plain.read() == GZIP_SECOND;
            plain.reset();
            InputStream in = zipped ? new GzipMembers(plain, BUFFER_BYTES) : plain;
            return new EventLines(file, counted, in, Files.size(file));
        } catch (EOFException | ZipException e) {
            counted.close();
            throw damaged(file, 0, e);
        } catch (IOException e) {
            counted.close();
            throw e;
        }
    }

    /**
     * The next line without its end, or null after the last one.
     *
     * @throws IOException if the file is damaged or no event file, with a sentence that says so
     */
    public byte[] next() throws IOException {
        while (position < limit || fill()) {
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            int start = position;
            if (end < limit) {
                position = end + 1;
                return line(start, end);
            }
            position = end;
            begun.write(buffer, start, end - start);
            refuseTooLong();
        }
        return begun.size() == 0 ? null : line(0, 0);
    }

    /** The number of the line last returned, from 1. */
    public long number() {
        return number;
    }

    /** How much of the file is read, as it lies on disk. */
    public long bytesRead() {
        return counted.count();
    }

    /** The length of the file as it lies on disk. */
    public long totalBytes() {
        return totalBytes;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void refuseTooLong() throws IOException {
        if (begun.size() > LONGEST_LINE_BYTES) {
            throw new IOException(
                    String.format(
                            "The event file %s has a line of more than %d MiB after line %d; give"
                                    + " one event a line.",
                            file, LONGEST_LINE_BYTES >> 20, number));
        }
    }

    private boolean fill() throws IOException {
        position = 0;
        try {
            limit = Math.max(0, in.read(buffer));
        } catch (EOFException | ZipException e) {
            throw damaged(file, number, e);
        }
        return limit > 0;
    }

    private static IOException damaged(Path file, long line, IOException cause) {
        return new IOException(
                String.format(
                        "The event file %s is damaged after line %d (%s); copy it again.",
                        file,
                        line,
                        cause.getMessage() == null ? "it breaks off" : cause.getMessage()),
                cause);
    }

    /** What was begun in earlier buffers and goes on in this one. */
    private byte[] line(int start, int end) {
        byte[] line;
        if (begun.size() == 0) {
            line = Arrays.copyOfRange(buffer, start, end);
        } else {
            begun.write(buffer, start, end - start);
            line = begun.toByteArray();
            begun = new ByteArrayOutputStream();
        }
        number++;
        boolean windows = line.length > 0 && line[line.length - 1] == '\r';
        return windows ? Arrays.copyOf(line, line.length - 1) : line;
    }
}
