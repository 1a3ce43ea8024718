package io.reformpulse.delivery;

import io.reformpulse.schemas.AlertEvent;
import io.reformpulse.schemas.RateEvidence;
import java.util.List;

/** The events of one alert, as a test tells them: each call is the next thing that happens. */
public final class AlertStory {
    /** When every story begins: 2025-03-05T02:10:00Z. */
    public static final long BEGINNING = 1_741_140_600_000L;

    private final String alertId;
    private String severity = "WARNING";
    private String scope = "02734";
    private String rule = "on-time";
    private Long mutedUntil;
    private int revision;

    private AlertStory(String alertId) {
        this.alertId = alertId;
    }

    public static AlertStory alert(String alertId) {
        return new AlertStory(alertId);
    }

    public AlertStory severity(String word) {
        severity = word;
        return this;
    }

    public AlertStory in(String scopeCode) {
        scope = scopeCode;
        return this;
    }

    public AlertStory by(String ruleId) {
        rule = ruleId;
        return this;
    }

    /**
     * @param until epoch milliseconds; null for not muted any more
     */
    public AlertStory mutedUntil(Long until) {
        mutedUntil = until;
        return this;
    }

    public AlertEvent opened() {
        return next("OPENED", "FIRING");
    }

    public AlertEvent escalated(String to) {
        severity = to;
        return next("ESCALATED", "FIRING");
    }

    public AlertEvent resolved() {
        return next("RESOLVED", "RESOLVED");
    }

    public AlertEvent noticed() {
        return next("NOTICE", "NOTICE");
    }

    private AlertEvent next(String transition, String state) {
        revision++;
        return AlertEvent.newBuilder()
                .setEventId(alertId + "-" + revision)
                .setAlertId(alertId)
                .setRevision(revision)
                .setTransition(transition)
                .setState(state)
                .setSeverity(severity)
                .setRuleId(rule)
                .setRuleVersion(1)
                .setSubject("ON_TIME_RATE")
                .setScopeType("COMMUNE")
                .setScopeCode(scope)
                .setAncestors(List.of("082", "10"))
                .setStartedAt(BEGINNING)
                .setAt(BEGINNING + 60_000L * revision)
                .setAsOf(BEGINNING + 60_000L * revision)
                .setEvidence(
                        RateEvidence.newBuilder()
                                .setCases(50)
                                .setGood(40)
                                .setTarget(0.95)
                                .setWilsonLow(0.67)
                                .setWilsonHigh(0.89)
                                .setTail(0.0002)
                                .build())
                .setDossiers(List.of("H38-1", "H38-2"))
                .setDossierCount(2)
                .setReasonVi("Xã Quang Kim: đúng hạn 80,0 %, thấp hơn mục tiêu 95 %.")
                .setReasonEn("Quang Kim: 80.0 % on time, below the target of 95 %.")
                .setMutedUntil(mutedUntil)
                .build();
    }
}
