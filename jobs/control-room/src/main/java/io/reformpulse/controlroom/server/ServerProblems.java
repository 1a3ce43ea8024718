package io.reformpulse.controlroom.server;

import io.reformpulse.controlroom.api.Problems;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What the web server itself refuses, before any route has seen it: a problem as all others. */
final class ServerProblems implements Request.Handler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = status(request, response);
        write(
                request,
                response,
                callback,
                status,
                "The request is not one that a web server can answer ("
                        + HttpStatus.getMessage(status)
                        + "); look at its first line and its headers.");
        return true;
    }

    /** Answers with a problem. */
    static void write(
            Request request, Response response, Callback callback, int status, String sentence) {
        SecurityHeaders.put(response.getHeaders());
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problems.CONTENT_TYPE);
        byte[] body = Problems.body(status, sentence, request.getHttpURI().getPath());
        response.write(true, ByteBuffer.wrap(body), callback);
    }

    private static int status(Request request, Response response) {
        Object told = request.getAttribute(ErrorHandler.ERROR_STATUS);
        int status = told instanceof Integer number ? number : response.getStatus();
        return status < 400 ? HttpStatus.INTERNAL_SERVER_ERROR_500 : status;
    }
}
