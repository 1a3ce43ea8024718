package io.reformpulse.controlroom.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.reformpulse.controlroom.access.Role;
import io.reformpulse.controlroom.present.DossierJson;
import io.reformpulse.controlroom.present.JsonBytes;
import io.reformpulse.controlroom.present.RowJson;
import io.reformpulse.schemas.KpiUpdate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What is seen, as a file to keep: CSV or JSON. */
final class ExportRoutes {
    private static final int MOST_ALERTS = 10_000;
    private static final int MOST_ROWS = 10_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Now now;
    private final AlertRoutes alerts;
    private final DossierRoutes dossiers;
    private final HistoryRoutes history;
    private final Records records;

    ExportRoutes(
            Now now,
            Records records,
            AlertRoutes alerts,
            DossierRoutes dossiers,
            HistoryRoutes history) {
        this.now = now;
        this.records = records;
        this.alerts = alerts;
        this.dossiers = dossiers;
        this.history = history;
    }

    void add(RoutesConfig routes, Gate gate) {
        routes.get("/api/v1/export", gate.take(Role.ANALYST, "export", this::export));
    }

    private void export(Context ctx, Caller caller, Act act) {
        Asked asked = new Asked(ctx);
        act.on(String.valueOf(asked.text("view"))).saying(String.valueOf(ctx.queryString()));
        asked.required("view");
        String view = asked.oneOf("view", "tiles", "alerts", "dossiers", "history");
        String format = asked.oneOf("format", "csv", "json");
        boolean isFeed = view.equals("history") && "feedAge".equals(asked.text("kpi"));
        Table<?> table = isFeed ? feed(asked) : table(view, asked, caller);
        ctx.header("Content-Disposition", "attachment; filename=\"" + name(view, format) + "\"");
        if (format.equals("json")) {
            Answer.json(ctx, table.json());
        } else {
            ctx.contentType("text/csv; charset=utf-8");
            ctx.result(CsvText.of(ExportColumns.of(isFeed ? "feed" : view), table.rows()));
        }
    }

    /** What is exported, each row made only when it is its turn: there may be many. */
    private record Table<T>(List<T> items, Answer.Item<T> writer) {
        JsonBytes.Body json() {
            return Answer.list("rows", items, writer);
        }

        Iterable<JsonNode> rows() {
            return () -> items.stream().map(this::row).iterator();
        }

        private JsonNode row(T item) {
            try {
                return JSON.readTree(JsonBytes.of(json -> writer.write(json, item)));
            } catch (IOException e) {
                throw new UncheckedIOException("What was written cannot be read.", e);
            }
        }
    }

    private Table<?> table(String view, Asked asked, Caller caller) {
        return switch (view) {
            case "tiles" -> new Table<>(tiles(asked), (json, row) -> row(json, row, caller));
            case "alerts" ->
                    new Table<>(
                            records.alerts().newest(alerts.query(asked, MOST_ALERTS)),
                            (json, alert) ->
                                    now.json().alerts().write(json, alert, caller.sight()));
            case "dossiers" -> new Table<>(dossiers.all(asked), DossierJson::write);
            default ->
                    new Table<>(
                            history.rows(asked, MOST_ROWS), (json, row) -> row(json, row, caller));
        };
    }

    private Table<?> feed(Asked asked) {
        return new Table<>(
                history.heard(asked),
                (json, heard) -> HistoryRoutes.row(json, asked.text("scope"), heard));
    }

    private static void row(JsonGenerator json, KpiUpdate row, Caller caller) throws IOException {
        RowJson.write(json, row, caller.sight());
    }

    private List<KpiUpdate> tiles(Asked asked) {
        String scope = asked.scopeOrNull(now.place());
        return now.present().rows(asked.window()).byUnit().values().stream()
                .filter(row -> scope == null || row.getScopeCode().equals(scope))
                .sorted(Comparator.comparing(KpiUpdate::getScopeCode))
                .toList();
    }

    /** Such as reform-pulse-tiles-20230308T0230Z.csv. */
    private String name(String view, String format) {
        String asOf = Instant.ofEpochMilli(now.asOf()).toString().substring(0, 16);
        return "reform-pulse-" + view + "-" + asOf.replaceAll("[-:]", "") + "Z." + format;
    }
}
