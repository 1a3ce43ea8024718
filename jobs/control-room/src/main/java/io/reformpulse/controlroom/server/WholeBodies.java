package io.reformpulse.controlroom.server;

import io.reformpulse.controlroom.api.Body;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Lets a request through when all of its body is there, so that who sends it slowly holds a
 * connection, but no thread. What is too much or too slow is refused.
 */
final class WholeBodies extends Handler.Wrapper {
    private final Duration longest;

    /**
     * @param longest how long all of a body may take
     */
    WholeBodies(Duration longest) {
        this.longest = longest;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        long length = request.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH);
        if (length > Body.LARGEST) {
            refuseMuch(request, response, callback);
            return true;
        }
        if (length <= 0 && !request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)) {
            return super.handle(request, response, callback);
        }
        new Arriving(request, response, callback).run();
        return true;
    }

    private static void refuseMuch(Request request, Response response, Callback callback) {
        ServerProblems.write(
                request,
                response,
                callback,
                HttpStatus.PAYLOAD_TOO_LARGE_413,
                "The body has more than " + Body.LARGEST + " bytes; send less.");
    }

    private void pass(Request request, Response response, Callback callback) {
        try {
            if (!super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            }
        } catch (Exception e) {
            Response.writeError(request, response, callback, e);
        }
    }

    /** A body of which a part may be there. */
    private final class Arriving implements Runnable {
        private final Request request;
        private final Response response;
        private final Callback callback;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // Either the body or the end of its time is first.
        private final AtomicBoolean isOver = new AtomicBoolean();
        private volatile Scheduler.Task end;

        Arriving(Request request, Response response, Callback callback) {
            this.request = request;
            this.response = response;
            this.callback = callback;
        }

        @Override
        public void run() {
            while (!isOver.get()) {
                Content.Chunk chunk = request.read();
                if (chunk == null) {
                    await();
                    return;
                }
                if (Content.Chunk.isFailure(chunk)) {
                    end(
                            () ->
                                    refuse(
                                            HttpStatus.BAD_REQUEST_400,
                                            "The body came to no end; send all of it, and at"
                                                    + " once."));
                    return;
                }
                byte[] part = new byte[chunk.remaining()];
                chunk.get(part, 0, part.length);
                boolean isLast = chunk.isLast();
                chunk.release();
                bytes.write(part, 0, part.length);
                if (bytes.size() > Body.LARGEST) {
                    end(() -> refuseMuch(request, response, callback));
                } else if (isLast) {
                    end(() -> pass(new Whole(request, bytes.toByteArray()), response, callback));
                }
            }
        }

        private void await() {
            if (end == null) {
                end =
                        request.getComponents()
                                .getScheduler()
                                .schedule(
                                        () -> end(this::refuseSlow),
                                        longest.toMillis(),
                                        TimeUnit.MILLISECONDS);
            }
            request.demand(this);
        }

        private void end(Runnable how) {
            if (isOver.compareAndSet(false, true)) {
                if (end != null) {
                    end.cancel();
                }
                how.run();
            }
        }

        private void refuseSlow() {
            refuse(
                    HttpStatus.REQUEST_TIMEOUT_408,
                    "The body did not come within "
                            + longest.toSeconds()
                            + " s; send all of it, and at once.");
        }

        private void refuse(int status, String sentence) {
            ServerProblems.write(request, response, callback, status, sentence);
        }
    }

    /** A request with all of its body. */
    private static final class Whole extends Request.Wrapper {
        private final Content.Source body;
        private final int length;

        Whole(Request request, byte[] bytes) {
            super(request);
            body = Content.Source.from(ByteBuffer.wrap(bytes));
            length = bytes.length;
        }

        @Override
        public long getLength() {
            return length;
        }

        @Override
        public Content.Chunk read() {
            return body.read();
        }

        @Override
        public void demand(Runnable then) {
            body.demand(then);
        }
    }
}
