package io.reformpulse.controlroom.api;

import io.javalin.config.RoutesConfig;
import io.reformpulse.controlroom.history.Watch;
import java.util.function.LongSupplier;

/**
 * All routes under /api/v1 but the stream.
 *
 * @param watch what was shown as it came
 * @param description the OpenAPI document
 * @param wall the wall clock, epoch milliseconds
 */
public record Api(
        Now now,
        Records records,
        KnownMarks marks,
        Callers callers,
        Watch watch,
        byte[] description,
        LongSupplier wall) {
    public void add(RoutesConfig routes) {
        Trail trail = new Trail(records.audit(), wall, records.disk());
        Gate gate = new Gate(callers, trail);
        Problems.add(routes);
        routes.before("/api/*", ctx -> Asked.requireReadable(ctx.queryString()));
        new HealthRoutes(now, records.isUsable(), description).add(routes);
        new PresentRoutes(now, records.figures(), watch).add(routes, gate);
        AlertRoutes alerts = new AlertRoutes(now, records.alerts());
        DossierRoutes dossiers = new DossierRoutes(now);
        HistoryRoutes history = new HistoryRoutes(now, records);
        alerts.add(routes, gate);
        dossiers.add(routes, gate);
        history.add(routes, gate);
        new ExportRoutes(now, records, alerts, dossiers, history).add(routes, gate);
        new ActionRoutes(now, records.actions(), marks).add(routes, gate);
        new HandoverRoutes(now, records).add(routes, gate);
        new SessionRoutes(records, callers, trail).add(routes, gate);
        new UserRoutes(records.users(), callers).add(routes, gate);
        new AuditRoutes(records.audit()).add(routes, gate);
    }
}
