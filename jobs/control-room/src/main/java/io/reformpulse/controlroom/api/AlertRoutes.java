package io.reformpulse.controlroom.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.reformpulse.controlroom.access.Role;
import io.reformpulse.controlroom.history.AlertHistory;
import io.reformpulse.controlroom.history.AlertQuery;
import io.reformpulse.controlroom.present.MarkedAlertJson;
import io.reformpulse.controlroom.present.RowJson;
import io.reformpulse.schemas.AlertEvent;
import java.util.List;
import java.util.Locale;

/** Alerts, those of the past as well. */
final class AlertRoutes {
    private static final int MOST = 1_000;

    private final Now now;
    private final AlertHistory history;
    private final MarkedAlertJson alerts;

    AlertRoutes(Now now, AlertHistory history) {
        this.now = now;
        this.history = history;
        this.alerts = now.json().alerts();
    }

    void add(RoutesConfig routes, Gate gate) {
        routes.get("/api/v1/alerts", gate.read(Role.VIEWER, this::list));
        routes.get("/api/v1/alerts/{id}", gate.read(Role.VIEWER, this::one));
    }

    private void list(Context ctx, Caller caller) {
        Asked asked = new Asked(ctx);
        AlertQuery query = query(asked, asked.limit(100, MOST));
        List<AlertEvent> found = history.newest(query);
        Answer.json(
                ctx,
                json -> {
                    json.writeStartObject();
                    Answer.array(
                            json,
                            "alerts",
                            found,
                            (to, alert) -> alerts.write(to, alert, caller.sight()));
                    json.writeStringField("next", next(found, query.most()));
                    RowJson.instant(json, "serverTime", now.time());
                    json.writeEndObject();
                });
    }

    /** What a request asks for, in words of the history. */
    AlertQuery query(Asked asked, int most) {
        String severity = asked.text("severity");
        return new AlertQuery(
                asked.oneOf("state", "open", "all").equals("open"),
                asked.scopeOrNull(now.place()),
                severity == null ? null : severity.toUpperCase(Locale.ROOT),
                Long.MAX_VALUE,
                Cursor.alert(asked.text("after")),
                most);
    }

    private static String next(List<AlertEvent> found, int most) {
        if (found.size() < most) {
            return null;
        }
        AlertEvent last = found.get(found.size() - 1);
        return Cursor.of(new AlertQuery.After(last.getAt(), last.getAlertId()));
    }

    private void one(Context ctx, Caller caller) {
        String id = ctx.pathParam("id");
        List<AlertEvent> events = history.of(id);
        AlertEvent newest = events.isEmpty() ? null : events.get(events.size() - 1);
        for (AlertEvent open : now.keeper().present().alerts()) {
            // The present may be a moment ahead of the database.
            boolean ahead = newest == null || open.getRevision() > newest.getRevision();
            newest = open.getAlertId().equals(id) && ahead ? open : newest;
        }
        if (newest == null) {
            throw Problem.notFound("There is no alert with the id " + id + ".");
        }
        AlertEvent shown = newest;
        Answer.json(
                ctx,
                json -> {
                    json.writeStartObject();
                    alerts.fields(json, shown, events, caller.sight());
                    RowJson.instant(json, "serverTime", now.time());
                    json.writeEndObject();
                });
    }
}
