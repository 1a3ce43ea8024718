package io.reformpulse.controlroom.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.util.function.BooleanSupplier;

/** Whether the control room is alive and ready, for machines; and what the API is. */
final class HealthRoutes {
    private final Now now;
    private final BooleanSupplier isUsable;
    private final byte[] description;

    /**
     * @param isUsable whether the database could be used when it was last asked for something
     * @param description the OpenAPI document
     */
    HealthRoutes(Now now, BooleanSupplier isUsable, byte[] description) {
        this.now = now;
        this.isUsable = isUsable;
        this.description = description;
    }

    void add(RoutesConfig routes) {
        routes.get("/api/v1/health", ctx -> Answer.json(ctx, HealthRoutes::alive));
        routes.get(
                "/api/v1/ready",
                ctx -> {
                    now.present();
                    Answer.json(ctx, this::ready);
                });
        routes.get("/api/v1/openapi.json", ctx -> Answer.json(ctx, description));
    }

    private static void alive(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("status", "alive");
        json.writeEndObject();
    }

    /** Without its database it goes on showing the present, and so is still ready. */
    private void ready(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("status", "ready");
        json.writeStringField("database", isUsable.getAsBoolean() ? "usable" : "away");
        json.writeEndObject();
    }
}
