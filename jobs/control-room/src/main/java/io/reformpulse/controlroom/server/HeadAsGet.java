package io.reformpulse.controlroom.server;

import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Has a HEAD answered by what answers a GET, with the same refusals; the web server leaves out the
 * body. The stream has no end, and so no HEAD.
 */
final class HeadAsGet extends Handler.Wrapper {
    HeadAsGet(Handler handler) {
        super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        boolean isHead =
                HttpMethod.HEAD.is(request.getMethod())
                        && !WebServer.STREAM.equals(Request.getPathInContext(request));
        return super.handle(isHead ? new AsGet(request) : request, response, callback);
    }

    private static final class AsGet extends Request.Wrapper {
        AsGet(Request request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return HttpMethod.GET.asString();
        }
    }
}
