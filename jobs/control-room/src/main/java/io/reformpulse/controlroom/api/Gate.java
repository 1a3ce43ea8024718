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
    private final Trail trail;

    Gate(Callers callers, Trail trail) {
        this.callers = callers;
        this.trail = trail;
    }

    /** Reads something for a caller. */
    @FunctionalInterface
    interface Look {
        void run(Context ctx, Caller caller) throws Exception;
    }

    /** Does something for a caller. */
    @FunctionalInterface
    interface Deed {
        void run(Context ctx, Caller caller, Act act) throws Exception;
    }

    /** A route that reads. */
    Handler read(Role role, Look look) {
        return ctx -> {
            Caller caller = known(callers.look(ctx.req(), ctx.res()));
            Callers.require(caller, role);
            look.run(ctx, caller);
        };
    }

    /** A route that reads what is worth a line in the trail. */
    Handler take(Role role, String what, Deed deed) {
        return ctx -> {
            Caller caller = callers.find(ctx.req(), ctx.res());
            Act act = act(ctx, caller, what);
            trail.follow(
                    act,
                    () -> {
                        Callers.require(known(caller), role);
                        deed.run(ctx, caller, act);
                    });
        };
    }

    /** A route that changes something; it leaves a line in the trail, however it ends. */
    Handler change(Role role, String what, Deed deed) {
        return ctx -> {
            Caller caller = callers.find(ctx.req(), ctx.res());
            Act act = act(ctx, caller, what);
            trail.follow(
                    act,
                    () -> {
                        requireOwnSite(ctx);
                        Callers.require(known(caller), role);
                        requireToken(ctx, caller);
                        deed.run(ctx, caller, act);
                    });
        };
    }

    private Act act(Context ctx, Caller caller, String what) {
        Act act =
                caller == null
                        ? Act.ofStranger("", callers.address(ctx.req()), what)
                        : Act.of(caller, what);
        return act.on(String.join(" ", ctx.pathParamMap().values()));
    }

    private static Caller known(Caller caller) {
        if (caller == null) {
            throw Problem.signInFirst();
        }
        return caller;
    }

    private static void requireToken(Context ctx, Caller caller) {
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
