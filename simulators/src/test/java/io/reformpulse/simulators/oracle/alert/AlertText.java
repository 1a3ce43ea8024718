package io.reformpulse.simulators.oracle.alert;

import java.time.Instant;

/** Lines of an alerts.jsonl, right in themselves unless a test breaks them. */
public final class AlertText {
    private AlertText() {}

    /** A step of rule {@code overdue} about a dossier. */
    public static String overdue(
            String unit, String dossier, String transition, int revision, String start, String at) {
        return line("overdue", "DOSSIER_OVERDUE", unit, dossier, transition, revision, start, at);
    }

    /**
     * @param dossier null if it is about the whole unit
     * @param start such as {@code 2024-03-12T17:00:00Z}; so is {@code at}
     */
    public static String line(
            String ruleId,
            String subject,
            String unit,
            String dossier,
            String transition,
            int revision,
            String start,
            String at) {
        String caseId = dossier == null ? "" : dossier;
        String alertId = AlertHash.alertId(ruleId, unit, caseId, Instant.parse(start));
        String state =
                switch (transition) {
                    case "RESOLVED", "WITHDRAWN", "NOTICE" -> transition;
                    default -> "FIRING";
                };
        String told =
                """
                {"eventId":"?","alertId":"%s","revision":%d,"transition":"%s","state":"%s",\
                "severity":"WARNING","ruleId":"%s","ruleVersion":1,"subject":"%s",\
                "scopeType":"COMMUNE","scopeCode":"%s","dossierId":%s,"windowStart":null,\
                "startedAt":"%s","at":"%s","asOf":"%s","evidence":null}"""
                        .formatted(
                                alertId,
                                revision,
                                transition,
                                state,
                                ruleId,
                                subject,
                                unit,
                                dossier == null ? "null" : "\"" + dossier + "\"",
                                start,
                                at,
                                at);
        return told.replace("?", AlertHash.eventId(alertId, transition, revision));
    }
}
