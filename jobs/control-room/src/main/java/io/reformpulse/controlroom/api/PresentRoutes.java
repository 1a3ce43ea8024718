package io.reformpulse.controlroom.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.reformpulse.controlroom.access.Role;
import io.reformpulse.controlroom.history.FigureHistory;
import io.reformpulse.controlroom.history.Watch;
import io.reformpulse.controlroom.present.RowJson;
import io.reformpulse.controlroom.unit.Place;
import io.reformpulse.controlroom.unit.Unit;
import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.WindowType;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the wall shows: units, the present, and what the screen said at a moment. */
final class PresentRoutes {
    private static final List<String> KPIS =
            List.of(
                    "onTime",
                    "progress",
                    "satisfied",
                    "overdue",
                    "dueSoon",
                    "response",
                    "volume",
                    "feedAge");
    private static final Map<String, String> TARGETS =
            Map.of(
                    "onTime", "ON_TIME_RATE",
                    "satisfied", "SATISFIED_RATE",
                    "response", "RESPONSE_RATE");

    private final Now now;
    private final FigureHistory figures;
    private final Watch watch;

    PresentRoutes(Now now, FigureHistory figures, Watch watch) {
        this.now = now;
        this.figures = figures;
        this.watch = watch;
    }

    void add(RoutesConfig routes, Gate gate) {
        routes.get("/api/v1/units", gate.read(Role.VIEWER, (ctx, caller) -> units(ctx)));
        routes.get("/api/v1/present", gate.read(Role.VIEWER, this::present));
        routes.get("/api/v1/kpis", gate.read(Role.VIEWER, this::kpis));
    }

    private void units(Context ctx) {
        Place place = now.place();
        long asOf = now.asOf();
        LocalDate day = place.day(asOf);
        Answer.json(
                ctx,
                json -> {
                    json.writeStartObject();
                    json.writeObjectFieldStart("place");
                    json.writeStringField("code", place.root().code());
                    json.writeStringField("name", place.root().name());
                    json.writeEndObject();
                    json.writeStringField("zone", place.zone().getId());
                    json.writeArrayFieldStart("units");
                    for (Unit unit : place.units()) {
                        unit(json, unit, place.isCommune(unit), unit.isExpectedOn(day));
                    }
                    json.writeEndArray();
                    json.writeArrayFieldStart("kpis");
                    for (String kpi : KPIS) {
                        json.writeString(kpi);
                    }
                    json.writeEndArray();
                    targets(json, asOf);
                    json.writeStringField("currency", place.currency());
                    json.writeEndObject();
                });
    }

    private static void unit(JsonGenerator json, Unit unit, boolean commune, boolean expected)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("code", unit.code());
        json.writeStringField("name", unit.name());
        json.writeStringField("nameAscii", unit.nameAscii());
        json.writeStringField("type", unit.type());
        json.writeStringField("parent", unit.parent());
        json.writeBooleanField("commune", commune);
        json.writeObjectField("column", unit.column());
        json.writeObjectField("row", unit.row());
        json.writeBooleanField("expected", expected);
        json.writeEndObject();
    }

    private void targets(JsonGenerator json, long asOf) throws IOException {
        json.writeObjectFieldStart("targets");
        for (String kpi : KPIS) {
            if (TARGETS.containsKey(kpi)) {
                json.writeObjectField(kpi, now.rules().target(TARGETS.get(kpi), asOf));
            }
        }
        json.writeEndObject();
    }

    private void present(Context ctx, Caller caller) {
        WindowType window = new Asked(ctx).window();
        Answer.json(ctx, now.json().whole(now.present(), window, caller.sight()));
    }

    private void kpis(Context ctx, Caller caller) {
        Asked asked = new Asked(ctx);
        List<KpiUpdate> rows =
                rows(asked.scopeOrNull(now.place()), asked.window(), asked.instantOrNull("at"));
        Answer.json(
                ctx,
                json -> {
                    json.writeStartObject();
                    json.writeArrayFieldStart("rows");
                    for (KpiUpdate row : rows) {
                        RowJson.write(json, row, caller.sight());
                    }
                    json.writeEndArray();
                    json.writeEndObject();
                });
    }

    private List<KpiUpdate> rows(String scope, WindowType window, Long at) {
        if (at == null) {
            Map<String, KpiUpdate> present = now.present().rows(window).byUnit();
            if (scope == null) {
                return List.copyOf(present.values());
            }
            return present.containsKey(scope) ? List.of(present.get(scope)) : List.of();
        }
        requireKnown(at);
        List<KpiUpdate> then = new ArrayList<>();
        for (Unit unit : now.place().units()) {
            if (scope == null || scope.equals(unit.code())) {
                then.addAll(figures.at(unit.code(), window, at));
            }
        }
        return then;
    }

    private void requireKnown(long at) {
        if (at > now.asOf()) {
            throw Problem.badRequest(
                    "At "
                            + Instant.ofEpochMilli(at)
                            + " no screen has said anything yet: the figures are as of "
                            + Instant.ofEpochMilli(now.asOf())
                            + ".");
        }
        if (!watch.knows(at)) {
            throw Problem.notFound(
                    "What a screen said at "
                            + Instant.ofEpochMilli(at)
                            + " is not known, as no control room with this database showed the"
                            + " figures then; ask for a moment at which one did.");
        }
    }
}
