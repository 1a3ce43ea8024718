package io.reformpulse.controlroom.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.reformpulse.controlroom.access.Role;
import io.reformpulse.controlroom.history.FigureHistory;
import io.reformpulse.controlroom.present.RowJson;
import io.reformpulse.controlroom.present.Sight;
import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.Rate;
import java.io.IOException;
import java.util.List;

/** How a figure went. */
final class HistoryRoutes {
    private final Now now;
    private final FigureHistory figures;

    HistoryRoutes(Now now, FigureHistory figures) {
        this.now = now;
        this.figures = figures;
    }

    void add(RoutesConfig routes, Gate gate) {
        routes.get("/api/v1/history", gate.read(Role.VIEWER, this::history));
    }

    private void history(Context ctx, Caller caller) {
        Asked asked = new Asked(ctx);
        Figure figure = Figure.of(asked);
        List<KpiUpdate> rows = rows(asked);
        Answer.json(
                ctx,
                Answer.list(
                        "points", rows, (json, row) -> point(json, row, figure, caller.sight())));
    }

    /** The rows that a request asks for. */
    List<KpiUpdate> rows(Asked asked) {
        long from = asked.instant("from");
        long to = asked.instant("to");
        if (from >= to) {
            throw Problem.badRequest("The from must lie before the to; swap them.");
        }
        return figures.between(asked.scope(now.place()), asked.window(), from, to);
    }

    private static void point(JsonGenerator json, KpiUpdate row, Figure figure, Sight sight)
            throws IOException {
        Rate rate = figure.rate(row, sight);
        Long count = figure.count(row);
        json.writeStartObject();
        RowJson.instant(json, "start", row.getWindowStart());
        RowJson.instant(json, "asOf", row.getAsOf());
        json.writeObjectField("value", rate == null ? count : (Object) value(rate));
        json.writeObjectField("numerator", rate == null ? null : rate.getNumerator());
        json.writeObjectField("denominator", rate == null ? null : rate.getDenominator());
        json.writeObjectField("low", rate == null ? null : rate.getWilsonLow());
        json.writeObjectField("high", rate == null ? null : rate.getWilsonHigh());
        json.writeStringField("status", row.getStatus().name());
        json.writeEndObject();
    }

    private static double value(Rate rate) {
        return (double) rate.getNumerator() / rate.getDenominator();
    }
}
