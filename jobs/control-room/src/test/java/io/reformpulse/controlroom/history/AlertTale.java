package io.reformpulse.controlroom.history;

import io.reformpulse.schemas.AlertEvent;
import java.util.List;

/** The events of one alert, as a test tells them: each call is the next thing that happens. */
public final class AlertTale {
    private final String alertId;
    private final String scope;
    private String severity = "WARNING";
    private int revision;

    public AlertTale(String alertId, String scope) {
        this.alertId = alertId;
        this.scope = scope;
    }

    public AlertEvent opened(long at) {
        return next("OPENED", "FIRING", at);
    }

    public AlertEvent escalated(long at) {
        severity = "CRITICAL";
        return next("ESCALATED", "FIRING", at);
    }

    public AlertEvent resolved(long at) {
        return next("RESOLVED", "RESOLVED", at);
    }

    private AlertEvent next(String transition, String state, long at) {
        revision++;
        return AlertEvent.newBuilder()
                .setEventId(alertId + "-" + revision)
                .setAlertId(alertId)
                .setRevision(revision)
                .setTransition(transition)
                .setState(state)
                .setSeverity(severity)
                .setRuleId("on-time")
                .setRuleVersion(1)
                .setSubject("ON_TIME_RATE")
                .setScopeType("COMMUNE")
                .setScopeCode(scope)
                .setAncestors(List.of("082", "10"))
                .setStartedAt(at)
                .setAt(at)
                .setAsOf(at)
                .setReasonVi("Xã Quang Kim: đúng hạn 80,0 %.")
                .setReasonEn("Quang Kim: 80.0 % on time.")
                .build();
    }
}
