package io.reformpulse.controlroom.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.NotFoundResponse;
import io.reformpulse.controlroom.api.StreamServlet;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The API, the stream, the metrics and the page on one port. */
final class WebServer implements AutoCloseable {
    static final String STREAM = "/api/v1/stream";

    // Enough that some who take slowly keep nobody else waiting.
    private static final int THREADS = 128;
    private static final Duration LONGEST_BODY = Duration.ofSeconds(10);

    // Nowhere within the page: what is of the API, and what is written with too many slashes.
    private static final Pattern NO_PLACE = Pattern.compile("^/api(/|$)|//");

    private final Javalin javalin;

    private WebServer(Javalin javalin) {
        this.javalin = javalin;
    }

    static WebServer start(
            String bind,
            int port,
            Consumer<RoutesConfig> api,
            StreamServlet stream,
            RoomMetrics metrics) {
        PageFiles page = new PageFiles();
        Javalin javalin =
                Javalin.create(
                        config -> {
                            quiet(config);
                            jetty(config, stream);
                            api.accept(config.routes);
                            config.routes.get(
                                    "/metrics",
                                    ctx -> {
                                        ctx.contentType("text/plain; version=0.0.4");
                                        ctx.result(metrics.text());
                                    });
                            page(config, page);
                        });
        try {
            return new WebServer(javalin.start(bind, port));
        } catch (RuntimeException e) {
            javalin.stop();
            throw new ControlRoomException(
                    "The control room cannot listen at port "
                            + port
                            + " of "
                            + bind
                            + " ("
                            + rootOf(e).getMessage()
                            + "); name another one with --port.",
                    e);
        }
    }

    private static void quiet(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
    }

    private static void jetty(JavalinConfig config, StreamServlet stream) {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 4);
        threads.setName("control-room-web");
        threads.setDaemon(true);
        config.jetty.threadPool = threads;
        config.jetty.modifyHttpConfiguration(
                http -> {
                    http.setSendServerVersion(false);
                    http.addCustomizer(new SecurityHeaders());
                });
        config.jetty.modifyServer(
                server -> {
                    server.setErrorHandler(new ServerProblems());
                    server.setHandler(new HeadAsGet(new WholeBodies(LONGEST_BODY)));
                });
        config.jetty.modifyServletContextHandler(
                handler -> {
                    ServletHolder holder = new ServletHolder("stream", stream);
                    holder.setAsyncSupported(true);
                    handler.addServlet(holder, STREAM);
                });
    }

    private static void page(JavalinConfig config, PageFiles page) {
        config.routes.get(
                "/*",
                ctx -> {
                    if (NO_PLACE.matcher(ctx.path()).find() || !page.answer(ctx)) {
                        throw new NotFoundResponse("There is nothing at " + ctx.path() + ".");
                    }
                });
    }

    private static Throwable rootOf(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
