package io.reformpulse.controlroom.api;

import io.javalin.config.RoutesConfig;

/** All routes under /api/v1 but the stream. */
public final class Api {
    private Api() {}

    /**
     * @param description the OpenAPI document
     */
    public static void add(
            RoutesConfig routes,
            Now now,
            Records records,
            KnownMarks marks,
            Callers callers,
            byte[] description) {
        Gate gate = new Gate(callers);
        Problems.add(routes);
        new HealthRoutes(now, description).add(routes);
        new PresentRoutes(now, records.figures()).add(routes, gate);
    }
}
