package io.reformpulse.controlroom.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.reformpulse.controlroom.access.Role;
import io.reformpulse.controlroom.access.SignIn;
import io.reformpulse.controlroom.access.User;
import io.reformpulse.controlroom.access.Users;
import io.reformpulse.controlroom.present.RowJson;
import java.io.IOException;

/** The local users: an admin manages them, everybody changes the own password. */
final class UserRoutes {
    private static final String PATH = "/api/v1/users";

    private final Users users;
    private final Callers callers;

    UserRoutes(Users users, Callers callers) {
        this.users = users;
        this.callers = callers;
    }

    void add(RoutesConfig routes, Gate gate) {
        routes.get(PATH, gate.read(Role.ADMIN, (ctx, caller) -> list(ctx)));
        routes.post(PATH, gate.change(Role.ADMIN, "add-user", this::add));
        routes.delete(PATH + "/{name}", gate.change(Role.ADMIN, "remove-user", this::remove));
        routes.post(
                PATH + "/{name}/password",
                gate.change(Role.VIEWER, "reset-password", this::password));
    }

    private void list(Context ctx) {
        Answer.json(ctx, Answer.list("users", users.list(), UserRoutes::write));
    }

    private static void write(JsonGenerator json, User user) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", user.name());
        json.writeStringField("role", user.role().word());
        json.writeBooleanField("firstPassword", user.firstPassword());
        RowJson.instant(json, "createdAt", user.createdAt());
        json.writeEndObject();
    }

    private void add(Context ctx, Caller caller, Act act) {
        Body body = Body.of(ctx);
        String name = body.text("name");
        act.on(name);
        Role role = Role.of(body.text("role"));
        String password = users.add(name, role);
        act.saying(role.word());
        Answer.made(ctx, json -> secret(json, name, password));
    }

    private static void secret(JsonGenerator json, String name, String password)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeStringField("password", password);
        json.writeEndObject();
    }

    private void remove(Context ctx, Caller caller, Act act) {
        String name = ctx.pathParam("name");
        if (!users.remove(name)) {
            throw unknown(name);
        }
        callers.ended();
        ctx.status(204);
    }

    /** One's own by the old one; an admin gives somebody else a random one. */
    private void password(Context ctx, Caller caller, Act act) {
        String name = ctx.pathParam("name");
        Body body = Body.of(ctx);
        if (name.equals(caller.name()) && body.has("old")) {
            act.is("change-password");
            change(body, caller);
            ctx.status(204);
            return;
        }
        Callers.require(caller, Role.ADMIN);
        if (users.find(name) == null) {
            throw unknown(name);
        }
        String password = users.resetPassword(name);
        callers.ended();
        Answer.json(ctx, json -> secret(json, name, password));
    }

    private void change(Body body, Caller caller) {
        SignIn result =
                users.changePassword(
                        caller.name(), body.text("old"), body.text("next"), caller.address());
        if (result instanceof SignIn.Wait wait) {
            throw SessionRoutes.tooMany(wait);
        }
        if (result instanceof SignIn.Refused) {
            throw Problem.forbidden("The old password is wrong.");
        }
        callers.ended();
    }

    private static Problem unknown(String name) {
        return Problem.notFound("There is no user " + name + ".");
    }
}
