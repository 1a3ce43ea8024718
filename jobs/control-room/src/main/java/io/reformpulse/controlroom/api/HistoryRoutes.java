package io.reformpulse.controlroom.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.reformpulse.controlroom.access.Role;
import io.reformpulse.controlroom.history.FeedHistory;
import io.reformpulse.controlroom.history.FigureHistory;
import io.reformpulse.controlroom.history.Heard;
import io.reformpulse.controlroom.present.RowJson;
import io.reformpulse.controlroom.present.Sight;
import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.Rate;
import io.reformpulse.schemas.WindowStatus;
import io.reformpulse.schemas.WindowType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How a figure went. */
final class HistoryRoutes {
    /** A chart of this moment's figures has no more points. */
    private static final int MOST_POINTS = 2_000;

    private static final double HOUR_MILLIS = 3_600_000.0;

    private final Now now;
    private final FigureHistory figures;
    private final FeedHistory feeds;

    HistoryRoutes(Now now, Records records) {
        this.now = now;
        this.figures = records.figures();
        this.feeds = records.feeds();
    }

    void add(RoutesConfig routes, Gate gate) {
        routes.get("/api/v1/history", gate.read(Role.VIEWER, this::history));
    }

    private void history(Context ctx, Caller caller) {
        Asked asked = new Asked(ctx);
        Figure figure = Figure.of(asked);
        if (figure == Figure.FEED_AGE) {
            Answer.json(ctx, Answer.list("points", heard(asked), HistoryRoutes::point));
        } else {
            Answer.json(
                    ctx,
                    Answer.list(
                            "points",
                            rows(asked, MOST_POINTS),
                            (json, row) -> point(json, row, figure, caller.sight())));
        }
    }

    /**
     * The rows that a request asks for.
     *
     * @param most of NOW, which may have been said at every second; of others there are few
     */
    List<KpiUpdate> rows(Asked asked, int most) {
        String scope = asked.scope(now.place());
        WindowType window = asked.window();
        Span span = Span.named(asked, now.asOf());
        return window == WindowType.NOW
                ? figures.said(scope, span.from(), span.to(), span.stepFor(most))
                : figures.between(scope, window, span.from(), span.to());
    }

    /** When the commune that a request asks for was heard. */
    List<Heard.Once> heard(Asked asked) {
        String scope = asked.scope(now.place());
        if (!now.place().isCommune(now.place().unit(scope))) {
            throw Problem.badRequest("Only communes are heard, and " + scope + " is none.");
        }
        if (asked.window() != WindowType.NOW) {
            throw Problem.badRequest("When a commune was heard is asked for with window=NOW.");
        }
        Span span = Span.named(asked, now.asOf());
        List<Heard.Once> heard = new ArrayList<>(feeds.of(scope, span.from(), span.to()));
        long asOf = now.asOf();
        if (asOf >= span.from() && asOf < span.to()) {
            heard.add(new Heard.Once(asOf, now.keeper().present().heard().get(scope)));
        }
        return heard;
    }

    private static void point(JsonGenerator json, Heard.Once heard) throws IOException {
        Long age = heard.ageMillis();
        json.writeStartObject();
        json.writeNullField("start");
        RowJson.instant(json, "asOf", heard.asOf());
        json.writeObjectField("value", age == null ? null : (Object) (age / HOUR_MILLIS));
        for (String part : List.of("numerator", "denominator", "low", "high")) {
            json.writeNullField(part);
        }
        json.writeStringField("status", WindowStatus.PROVISIONAL.name());
        json.writeEndObject();
    }

    /** A moment in an exported table. */
    static void row(JsonGenerator json, String scope, Heard.Once heard) throws IOException {
        Long age = heard.ageMillis();
        json.writeStartObject();
        json.writeStringField("scope", scope);
        RowJson.instant(json, "asOf", heard.asOf());
        RowJson.instant(json, "heardAt", heard.heardAt());
        json.writeObjectField("feedAgeHours", age == null ? null : (Object) (age / HOUR_MILLIS));
        json.writeEndObject();
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
