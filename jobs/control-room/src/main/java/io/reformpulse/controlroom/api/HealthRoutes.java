package io.reformpulse.controlroom.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.config.RoutesConfig;
import java.io.IOException;

/** Whether the control room is alive and ready, for machines; and what the API is. */
final class HealthRoutes {
    private final Now now;
    private final byte[] description;

    /**
     * @param description the OpenAPI document
     */
    HealthRoutes(Now now, byte[] description) {
        this.now = now;
        this.description = description;
    }

    void add(RoutesConfig routes) {
        routes.get("/api/v1/health", ctx -> Answer.json(ctx, json -> status(json, "alive")));
        routes.get(
                "/api/v1/ready",
                ctx -> {
                    now.present();
                    Answer.json(ctx, json -> status(json, "ready"));
                });
        routes.get("/api/v1/openapi.json", ctx -> Answer.json(ctx, description));
    }

    private static void status(JsonGenerator json, String word) throws IOException {
        json.writeStartObject();
        json.writeStringField("status", word);
        json.writeEndObject();
    }
}
