package io.reformpulse.simulators.file;

import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.NoiseMessage;
import io.reformpulse.simulators.wire.SimulatedRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;

/**
 * Reads an event file, gzipped or not, in its own order. A line that is no event becomes a record
 * of its raw bytes with the arrivedAt of the event before it (before the first event: of that one).
 */
public final class EventFileReader implements Iterator<SimulatedRecord>, AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final Deque<SimulatedRecord> ready = new ArrayDeque<>();
    private final Deque<byte[]> undated = new ArrayDeque<>();
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int filled;
    private int position;
    private Long arrivedAt;

    public EventFileReader(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw, BUFFER_BYTES) : raw;
    }

    @Override
    public boolean hasNext() {
        try {
            while (ready.isEmpty()) {
                byte[] next = readLine();
                if (next == null) {
                    return dateTheUndated();
                }
                take(next);
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot read the event file; check that it is whole.", e);
        }
    }

    @Override
    public SimulatedRecord next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The event file is read to its end.");
        }
        return ready.remove();
    }

    private void take(byte[] bytes) {
        Delivery delivery = EventLine.parse(bytes);
        if (delivery == null) {
            undated.add(bytes);
        } else if (arrivedAt == null) {
            arrivedAt = delivery.arrivedAt();
        }
        if (arrivedAt != null) {
            dateTheUndated();
        }
        if (delivery != null) {
            arrivedAt = delivery.arrivedAt();
            ready.add(delivery.record());
        }
    }

    private boolean dateTheUndated() {
        for (byte[] bytes : undated) {
            long at = arrivedAt == null ? 0 : arrivedAt;
            ready.add(new Delivery(new NoiseMessage("", "", bytes), at).record());
        }
        undated.clear();
        return !ready.isEmpty();
    }

    /** The next line without its end, byte for byte; null at the end of the file. */
    private byte[] readLine() throws IOException {
        line.reset();
        while (true) {
            if (position == filled) {
                filled = in.read(buffer);
                position = 0;
            }
            if (filled < 0) {
                filled = 0;
                return line.size() == 0 ? null : line.toByteArray();
            }
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, position, end - position);
            if (end < filled) {
                position = end + 1;
                return line.toByteArray();
            }
            position = end;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
