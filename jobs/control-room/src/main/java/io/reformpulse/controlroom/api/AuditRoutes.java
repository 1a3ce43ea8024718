package io.reformpulse.controlroom.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.reformpulse.controlroom.access.Role;
import io.reformpulse.controlroom.audit.AuditEntry;
import io.reformpulse.controlroom.audit.AuditTrail;
import io.reformpulse.controlroom.present.RowJson;
import java.io.IOException;
import java.util.List;

/** Who did what, for admins. */
final class AuditRoutes {
    private static final int PAGE = 200;

    private final AuditTrail trail;

    AuditRoutes(AuditTrail trail) {
        this.trail = trail;
    }

    void add(RoutesConfig routes, Gate gate) {
        routes.get("/api/v1/audit", gate.read(Role.ADMIN, (ctx, caller) -> list(ctx)));
    }

    private void list(Context ctx) {
        String after = new Asked(ctx).text("after");
        List<AuditEntry> entries =
                trail.newest(after == null ? Long.MAX_VALUE : Cursor.number(after), PAGE);
        Answer.json(
                ctx,
                json -> {
                    json.writeStartObject();
                    Answer.array(json, "entries", entries, AuditRoutes::write);
                    json.writeStringField(
                            "next",
                            entries.size() < PAGE
                                    ? null
                                    : Long.toString(entries.get(PAGE - 1).id()));
                    json.writeEndObject();
                });
    }

    private static void write(JsonGenerator json, AuditEntry entry) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", entry.id());
        RowJson.instant(json, "at", entry.at());
        json.writeStringField("who", entry.who());
        json.writeStringField("what", entry.what());
        json.writeStringField("subject", entry.subject());
        json.writeStringField("detail", entry.detail());
        json.writeStringField("from", entry.from());
        json.writeStringField("outcome", entry.outcome().name());
        json.writeEndObject();
    }
}
