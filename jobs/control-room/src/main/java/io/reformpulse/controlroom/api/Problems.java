package io.reformpulse.controlroom.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.reformpulse.controlroom.history.DatabaseErrors;
import io.reformpulse.controlroom.present.JsonBytes;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what goes wrong with problem details (RFC 9457). */
public final class Problems {
    public static final String CONTENT_TYPE = "application/problem+json";

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    static void add(RoutesConfig routes) {
        routes.exception(Problem.class, (problem, ctx) -> answer(ctx, problem));
        // What the ports refuse, they refuse with a sentence for the user.
        routes.exception(
                IllegalArgumentException.class,
                (refusal, ctx) -> answer(ctx, Problem.badRequest(refusal.getMessage())));
        routes.exception(
                HttpResponseException.class,
                (refusal, ctx) -> answer(ctx, refusal.getStatus(), refusal.getMessage()));
        routes.exception(
                Exception.class,
                (failure, ctx) -> answer(ctx, of(failure, ctx.method() + " " + ctx.path())));
    }

    /**
     * What went wrong, as it is told; if nobody is to blame for it, the log tells more.
     *
     * @param request that failed
     */
    static Problem of(Exception failure, String request) {
        if (failure instanceof Problem problem) {
            return problem;
        }
        if (failure instanceof HttpException http) {
            // Such as that a body came too slowly.
            return Problem.refusal(http.getCode(), http.getReason() + ".");
        }
        if (DatabaseErrors.isOutOfReach(failure)) {
            LOG.debug("{} found no database.", request, failure);
            return Problem.noDatabase();
        }
        LOG.error("{} failed.", request, failure);
        return Problem.failure();
    }

    private static void answer(Context ctx, Problem problem) {
        if (problem.retryAfterSeconds() > 0) {
            ctx.header("Retry-After", Long.toString(problem.retryAfterSeconds()));
        }
        answer(ctx, problem.status(), problem.getMessage());
    }

    private static void answer(Context ctx, int status, String sentence) {
        ctx.status(status);
        ctx.contentType(CONTENT_TYPE);
        ctx.result(body(status, sentence, ctx.path()));
    }

    /**
     * @param path that was asked for
     */
    public static byte[] body(int status, String sentence, String path) {
        return JsonBytes.of(
                json -> {
                    json.writeStartObject();
                    json.writeStringField("type", "about:blank");
                    json.writeStringField("title", title(status));
                    json.writeNumberField("status", status);
                    json.writeStringField("detail", sentence);
                    json.writeStringField("instance", path);
                    json.writeEndObject();
                });
    }

    private static String title(int status) {
        return HttpStatus.forStatus(status).getMessage();
    }
}
