package io.reformpulse.controlroom.api;

import io.reformpulse.controlroom.stream.StreamHub;
import io.reformpulse.schemas.WindowType;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * GET /api/v1/stream. A servlet of its own, as it writes without blocking a thread for each client.
 */
public final class StreamServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient StreamHub hub;
    private final transient Callers callers;

    public StreamServlet(StreamHub hub, Callers callers) {
        this.hub = hub;
        this.callers = callers;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getMethod().equals("GET")) {
            follow(request, response);
        } else {
            response.setHeader("Allow", "GET");
            refuse(request, response, Problem.notAllowed("The stream can be read only: GET it."));
        }
    }

    private void follow(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Caller caller;
        WindowType window;
        try {
            caller = callers.look(request, response);
            if (caller == null) {
                throw Problem.signInFirst();
            }
            window = Asked.window(request.getParameter("window"));
        } catch (RuntimeException failure) {
            refuse(request, response, Problems.of(failure, "GET " + request.getRequestURI()));
            return;
        }
        response.setContentType("text/event-stream");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        // Proxies that gather answers before passing them on are asked not to.
        response.setHeader("X-Accel-Buffering", "no");
        response.flushBuffer();
        AsyncContext connection = request.startAsync();
        connection.setTimeout(0);
        ServletStreamClient client =
                new ServletStreamClient(
                        connection, () -> callers.isStillWelcome(caller), hub::leave);
        client.begin(
                () -> hub.join(client, window, caller.sight(), request.getHeader("Last-Event-ID")));
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        response.setStatus(problem.status());
        if (problem.retryAfterSeconds() > 0) {
            response.setHeader("Retry-After", Long.toString(problem.retryAfterSeconds()));
        }
        response.setContentType(Problems.CONTENT_TYPE);
        response.getOutputStream()
                .write(
                        Problems.body(
                                problem.status(), problem.getMessage(), request.getRequestURI()));
    }
}
