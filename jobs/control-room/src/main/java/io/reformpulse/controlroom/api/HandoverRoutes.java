package io.reformpulse.controlroom.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.reformpulse.controlroom.access.Role;
import io.reformpulse.controlroom.action.Actions;
import io.reformpulse.controlroom.history.AlertHistory;
import io.reformpulse.controlroom.history.AlertQuery;
import io.reformpulse.controlroom.present.MarkedAlertJson;
import io.reformpulse.controlroom.present.RowJson;
import io.reformpulse.schemas.AlertEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one shift tells the next. */
final class HandoverRoutes {
    private static final int MOST_OPEN = 1_000;
    private static final Duration LONGEST = Duration.ofDays(31);
    private static final Set<String> ENDED = Set.of("RESOLVED", "WITHDRAWN");

    private final Now now;
    private final AlertHistory history;
    private final Actions actions;
    private final MarkedAlertJson alerts;

    HandoverRoutes(Now now, Records records) {
        this.now = now;
        this.history = records.alerts();
        this.actions = records.actions();
        this.alerts = now.json().alerts();
    }

    void add(RoutesConfig routes, Gate gate) {
        routes.get("/api/v1/handover", gate.read(Role.OPERATOR, this::handover));
    }

    private void handover(Context ctx, Caller caller) {
        Asked asked = new Asked(ctx);
        Span span = Span.named(asked, LONGEST);
        long from = span.from();
        long to = span.to();
        Shift shift = Shift.of(history.between(from, to));
        List<AlertEvent> open =
                history.newest(new AlertQuery(true, null, null, to, null, MOST_OPEN));
        Answer.Item<AlertEvent> alert = (json, event) -> alerts.write(json, event, caller.sight());
        Answer.json(
                ctx,
                json -> {
                    json.writeStartObject();
                    Answer.array(json, "opened", shift.opened, alert);
                    Answer.array(json, "resolved", shift.ended, alert);
                    Answer.array(json, "stillOpen", open, alert);
                    Answer.array(
                            json,
                            "acknowledgements",
                            actions.acknowledgements(from, to),
                            ActionJson::acknowledgement);
                    Answer.array(json, "silences", actions.silences(from, to), ActionJson::silence);
                    Answer.array(json, "notes", actions.notes(from, to), ActionJson::note);
                    RowJson.instant(json, "serverTime", now.time());
                    json.writeEndObject();
                });
    }

    /** What began and what ended, each by its newest event in the shift. */
    private record Shift(List<AlertEvent> opened, List<AlertEvent> ended) {
        static Shift of(List<AlertEvent> events) {
            Map<String, AlertEvent> newest = new LinkedHashMap<>();
            List<String> opened = new ArrayList<>();
            for (AlertEvent event : events) {
                newest.put(event.getAlertId(), event);
                if (event.getTransition().equals("OPENED")) {
                    opened.add(event.getAlertId());
                }
            }
            return new Shift(
                    opened.stream().map(newest::get).toList(),
                    newest.values().stream()
                            .filter(event -> ENDED.contains(event.getState()))
                            .toList());
        }
    }
}
