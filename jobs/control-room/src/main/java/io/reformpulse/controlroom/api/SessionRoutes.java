package io.reformpulse.controlroom.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.reformpulse.controlroom.access.OpenedSession;
import io.reformpulse.controlroom.access.Role;
import io.reformpulse.controlroom.access.Sessions;
import io.reformpulse.controlroom.access.SignIn;
import io.reformpulse.controlroom.access.Users;
import java.io.IOException;

/** Who one is: sign in, sign out. */
final class SessionRoutes {
    private static final String PATH = "/api/v1/session";

    private final Users users;
    private final Sessions sessions;
    private final Callers callers;
    private final Trail trail;

    SessionRoutes(Records records, Callers callers, Trail trail) {
        this.users = records.users();
        this.sessions = records.sessions();
        this.callers = callers;
        this.trail = trail;
    }

    void add(RoutesConfig routes, Gate gate) {
        routes.get(PATH, this::who);
        routes.post(PATH, this::signIn);
        routes.delete(PATH, gate.change(Role.VIEWER, "sign-out", this::signOut));
    }

    private void who(Context ctx) {
        tell(ctx, callers.look(ctx.req(), ctx.res()));
    }

    private static void tell(Context ctx, Caller caller) {
        Answer.json(ctx, json -> write(json, caller));
    }

    private static void write(JsonGenerator json, Caller caller) throws IOException {
        boolean isNobody = caller == null || caller.isOpen();
        json.writeStartObject();
        json.writeStringField("user", isNobody ? null : caller.name());
        json.writeArrayFieldStart("roles");
        if (caller != null) {
            for (Role role : caller.role().all()) {
                json.writeString(role.word());
            }
        }
        json.writeEndArray();
        json.writeStringField("csrf", isNobody ? null : caller.csrf());
        json.writeBooleanField("open", caller != null && caller.isOpen());
        json.writeEndObject();
    }

    private void signIn(Context ctx) throws Exception {
        Body body = Body.of(ctx);
        String name = body.text("name");
        String address = callers.address(ctx.req());
        trail.follow(
                Act.ofStranger(name, address, "sign-in"),
                () -> {
                    Gate.requireOwnSite(ctx);
                    signIn(ctx, name, body.text("password"), address);
                });
    }

    private void signIn(Context ctx, String name, String password, String address) {
        SignIn result = users.signIn(name, password, address);
        if (result instanceof SignIn.Wait wait) {
            throw tooMany(wait);
        }
        if (!(result instanceof SignIn.Admitted admitted)) {
            throw Problem.wrongPassword();
        }
        OpenedSession opened = sessions.open(admitted.user());
        callers.keep(opened.id(), ctx.req(), ctx.res());
        tell(ctx, Callers.caller(opened.session(), opened.id(), address));
    }

    static Problem tooMany(SignIn.Wait wait) {
        long seconds = Math.max(1, wait.time().toSeconds());
        return Problem.tooMany(
                "There were too many wrong passwords; try again in " + seconds + " s.", seconds);
    }

    private void signOut(Context ctx, Caller caller, Act act) {
        callers.close(caller.session());
        callers.forget(ctx.req(), ctx.res());
        ctx.status(204);
    }
}
