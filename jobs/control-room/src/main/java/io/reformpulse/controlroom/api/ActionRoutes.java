package io.reformpulse.controlroom.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.reformpulse.controlroom.access.Role;
import io.reformpulse.controlroom.action.Acknowledgement;
import io.reformpulse.controlroom.action.Actions;
import io.reformpulse.controlroom.action.Note;
import io.reformpulse.controlroom.action.Silence;
import io.reformpulse.controlroom.action.SilenceRequest;
import io.reformpulse.schemas.AlertEvent;

/** What a duty officer does about alerts: acknowledge, silence, write notes. */
final class ActionRoutes {
    private static final int NOTES = 100;

    private final Now now;
    private final Actions actions;
    private final KnownMarks marks;

    ActionRoutes(Now now, Actions actions, KnownMarks marks) {
        this.now = now;
        this.actions = actions;
        this.marks = marks;
    }

    void add(RoutesConfig routes, Gate gate) {
        routes.post(
                "/api/v1/alerts/{id}/acknowledgement",
                gate.change(Role.OPERATOR, "acknowledge", this::acknowledge));
        routes.get("/api/v1/silences", gate.read(Role.VIEWER, this::silences));
        routes.post("/api/v1/silences", gate.change(Role.OPERATOR, "silence", this::silence));
        routes.delete(
                "/api/v1/silences/{id}", gate.change(Role.OPERATOR, "lift-silence", this::lift));
        routes.get("/api/v1/notes", gate.read(Role.VIEWER, this::notes));
        routes.post("/api/v1/notes", gate.change(Role.OPERATOR, "note", this::note));
    }

    private void acknowledge(Context ctx, Caller caller, Act act) {
        String id = ctx.pathParam("id");
        Body body = Body.of(ctx);
        String why = body.text("why");
        act.saying(why);
        int newest = newestRevision(id);
        Integer seen = body.countOrNull("revision");
        if (seen != null && seen > newest) {
            throw Problem.badRequest(
                    "The alert " + id + " has no revision " + seen + " yet; it is at " + newest);
        }
        Acknowledgement made =
                actions.acknowledge(
                        id, seen == null ? newest : seen, caller.name(), why, now.time());
        marks.refresh(now.time());
        Answer.made(ctx, json -> ActionJson.acknowledgement(json, made));
    }

    /** That of an alert which has not ended. */
    private int newestRevision(String id) {
        for (AlertEvent alert : now.keeper().present().alerts()) {
            if (alert.getAlertId().equals(id)) {
                return alert.getRevision();
            }
        }
        throw now.keeper().lastEnd(id) != null
                ? Problem.conflict("The alert has ended already; there is nothing to take care of.")
                : Problem.notFound("There is no open alert with the id " + id + ".");
    }

    private void silences(Context ctx, Caller caller) {
        long time = now.time();
        Answer.json(
                ctx, Answer.list("silences", actions.silences(time), ActionJson::silence, time));
    }

    private void silence(Context ctx, Caller caller, Act act) {
        Body body = Body.of(ctx);
        String scope = knownScope(body.text("scope"));
        String rule = body.textOrNull("ruleId");
        if (rule != null && !now.rules().knows(rule)) {
            throw Problem.badRequest("There is no rule with the id \"" + rule + "\".");
        }
        long until = Asked.instant("until", body.text("until"));
        String why = body.text("why");
        act.on(scope + (rule == null ? "" : " " + rule)).saying(why);
        Silence made =
                actions.silence(
                        new SilenceRequest(scope, rule, until, caller.name(), why, now.time()));
        marks.refresh(now.time());
        Answer.made(ctx, json -> ActionJson.silence(json, made));
    }

    private void lift(Context ctx, Caller caller, Act act) {
        String id = ctx.pathParam("id");
        if (!id.matches("\\d{1,18}")
                || !actions.lift(Long.parseLong(id), caller.name(), now.time())) {
            throw Problem.notFound("There is no silence in force with the id " + id + ".");
        }
        marks.refresh(now.time());
        ctx.status(204);
    }

    private void notes(Context ctx, Caller caller) {
        String scope = new Asked(ctx).scope(now.place());
        Answer.json(ctx, Answer.list("notes", actions.notes(scope, NOTES), ActionJson::note));
    }

    private void note(Context ctx, Caller caller, Act act) {
        Body body = Body.of(ctx);
        String scope = knownScope(body.text("scope"));
        act.on(scope);
        Note made = actions.note(scope, body.text("text"), caller.name(), now.time());
        Answer.made(ctx, json -> ActionJson.note(json, made));
    }

    private String knownScope(String code) {
        if (now.place().unit(code) == null) {
            throw Problem.badRequest("There is no unit with the code \"" + code + "\".");
        }
        return code;
    }
}
