package io.reformpulse.controlroom.server;

import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/** What every answer tells the browser: to run and load nothing but the control room's own. */
final class SecurityHeaders implements HttpConfiguration.Customizer {
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; font-src 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'; form-action 'self'";
    private static final Map<String, String> HEADERS =
            Map.of(
                    "Content-Security-Policy", CONTENT_POLICY,
                    "X-Content-Type-Options", "nosniff",
                    "X-Frame-Options", "DENY",
                    "Referrer-Policy", "no-referrer",
                    "Cross-Origin-Opener-Policy", "same-origin",
                    "Cross-Origin-Resource-Policy", "same-origin",
                    "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
                    "Cache-Control", "no-store");

    @Override
    public Request customize(Request request, HttpFields.Mutable response) {
        put(response);
        return request;
    }

    static void put(HttpFields.Mutable response) {
        HEADERS.forEach(response::put);
    }
}
