package io.reformpulse.controlroom.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.reformpulse.controlroom.access.Role;
import java.net.URI;
import java.util.Set;

/**
 * Lets a request through to what its caller may do. What changes something must come from the
 * control room's own page: it carries the session's token, and no other site's origin.
 */
final class Gate {
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final Callers callers;

    Gate(Callers callers) {
        this.callers = callers;
    }

    /** Does something for a caller. */
    @FunctionalInterface
    interface Deed {
        void run(Context ctx, Caller caller) throws Exception;
    }

    /** A route that reads. */
    Handler read(Role role, Deed deed) {
        return ctx -> {
            Caller caller = caller(ctx);
            Callers.require(caller, role);
            deed.run(ctx, caller);
        };
    }

    /** A route that changes something. */
    Handler change(Role role, Deed deed) {
        return ctx -> {
            requireOwnSite(ctx);
            Caller caller = caller(ctx);
            Callers.require(caller, role);
            if (caller.isOpen()) {
                throw Problem.signInFirst();
            }
            if (!caller.accepts(ctx.header(Callers.CSRF_HEADER))) {
                throw Problem.forbidden(
                        "The header "
                                + Callers.CSRF_HEADER
                                + " is missing or not this session's; take csrf from"
                                + " /api/v1/session.");
            }
            deed.run(ctx, caller);
        };
    }

    private Caller caller(Context ctx) {
        Caller caller = callers.find(ctx.req(), ctx.res());
        if (caller == null) {
            throw Problem.signInFirst();
        }
        return caller;
    }

    /** Refuses what another site's page made a browser send. */
    static void requireOwnSite(Context ctx) {
        String site = ctx.header("Sec-Fetch-Site");
        String origin = ctx.header("Origin");
        boolean foreign = site != null && !OWN_SITE.contains(site);
        if (site == null && origin != null) {
            String host = ctx.header("Host");
            foreign = host == null || !host.equalsIgnoreCase(authority(origin));
        }
        if (foreign) {
            throw Problem.forbidden("Another site's page may not change anything here.");
        }
    }

    private static String authority(String origin) {
        try {
            return URI.create(origin).getAuthority();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
