package io.reformpulse.controlroom.api;

import io.reformpulse.controlroom.stream.StreamClient;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A connection that is written to whenever it takes something, and never waited for. What it does
 * not take yet waits in line; who lets too much wait is not welcome any more.
 */
final class ServletStreamClient implements StreamClient, WriteListener {
    private static final long MOST_WAITING_BYTES = 8 << 20;
    private static final int MOST_WAITING_EVENTS = 120;

    private final AsyncContext connection;
    private final ServletOutputStream out;
    private final BooleanSupplier isAllowed;
    private final Consumer<StreamClient> leave;
    private final ArrayDeque<byte[]> waiting = new ArrayDeque<>();
    private long waitingBytes;
    private boolean unflushed;
    private boolean gone;

    /**
     * @param isAllowed whether the caller may still see this
     * @param leave told once, when the connection has ended by itself
     */
    ServletStreamClient(
            AsyncContext connection, BooleanSupplier isAllowed, Consumer<StreamClient> leave)
            throws IOException {
        this.connection = connection;
        this.out = connection.getResponse().getOutputStream();
        this.isAllowed = isAllowed;
        this.leave = leave;
    }

    /** Begins to write; then joins, so that nothing is sent before it can be. */
    void begin(Runnable join) {
        out.setWriteListener(this);
        join.run();
    }

    @Override
    public void send(byte[] event) {
        synchronized (this) {
            if (gone) {
                return;
            }
            waiting.add(event);
            waitingBytes += event.length;
        }
        write();
    }

    @Override
    public void onWritePossible() {
        write();
    }

    private void write() {
        boolean failed = false;
        synchronized (this) {
            try {
                while (!gone && (unflushed || !waiting.isEmpty()) && out.isReady()) {
                    writeOne();
                }
            } catch (IOException | IllegalStateException e) {
                failed = true;
            }
        }
        if (failed) {
            end();
        }
    }

    private void writeOne() throws IOException {
        byte[] event = waiting.poll();
        if (event == null) {
            unflushed = false;
            out.flush();
        } else {
            waitingBytes -= event.length;
            unflushed = true;
            out.write(event);
        }
    }

    @Override
    public synchronized boolean keepsUp() {
        return !gone && waitingBytes <= MOST_WAITING_BYTES && waiting.size() <= MOST_WAITING_EVENTS;
    }

    @Override
    public boolean isAllowed() {
        return isAllowed.getAsBoolean();
    }

    @Override
    public void onError(Throwable error) {
        end();
    }

    /** The connection ended without anybody's wish here. */
    private void end() {
        if (finish()) {
            complete();
            leave.accept(this);
        }
    }

    @Override
    public void cut() {
        if (!finish()) {
            return;
        }
        try {
            // Jetty's way to end a connection without waiting for what is unsent.
            ((HttpServletResponse) connection.getResponse()).sendError(-1);
        } catch (IOException | IllegalStateException e) {
            // It has ended by itself.
        }
        complete();
    }

    /** True for the first who ends it. */
    private synchronized boolean finish() {
        boolean first = !gone;
        gone = true;
        waiting.clear();
        waitingBytes = 0;
        return first;
    }

    private void complete() {
        try {
            connection.complete();
        } catch (IllegalStateException e) {
            // It is complete already.
        }
    }
}
