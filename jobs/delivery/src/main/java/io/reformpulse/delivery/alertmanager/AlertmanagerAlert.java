package io.reformpulse.delivery.alertmanager;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reformpulse.delivery.alert.Severity;
import io.reformpulse.schemas.AlertEvent;
import io.reformpulse.schemas.RateEvidence;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * An alert in Alertmanager's words. Its labels are its identity there and hold for its whole life,
 * but for the severity, by which Alertmanager routes: where that changes, one alert ends and
 * another begins.
 */
public final class AlertmanagerAlert {
    private AlertmanagerAlert() {}

    /** Labels, annotations and beginning. */
    public static ObjectNode of(AlertEvent event, Severity severity) {
        ObjectNode alert = JsonNodeFactory.instance.objectNode();
        labels(event, severity).forEach(alert.putObject("labels")::put);
        annotations(event).forEach(alert.putObject("annotations")::put);
        alert.put("startsAt", Instant.ofEpochMilli(event.getStartedAt()).toString());
        return alert;
    }

    /** Whether the alert goes on after this event. */
    public static boolean isFiring(AlertEvent event) {
        return event.getState().equals("FIRING");
    }

    static Map<String, String> labels(AlertEvent event, Severity severity) {
        Map<String, String> labels = new TreeMap<>();
        labels.put("alertname", event.getRuleId());
        labels.put("alert_id", event.getAlertId());
        labels.put("subject", event.getSubject());
        labels.put("severity", severity.name().toLowerCase(Locale.ROOT));
        labels.put("scope_type", event.getScopeType());
        labels.put("scope_code", event.getScopeCode());
        if (!event.getAncestors().isEmpty()) {
            // With a comma around each, so that a route can match one as a whole.
            labels.put("ancestors", "," + String.join(",", event.getAncestors()) + ",");
        }
        if (event.getDossierId() != null) {
            labels.put("dossier_id", event.getDossierId());
        }
        return labels;
    }

    private static Map<String, String> annotations(AlertEvent event) {
        Map<String, String> annotations = new TreeMap<>();
        annotations.put("summary", event.getReasonEn());
        annotations.put("summary_vi", event.getReasonVi());
        annotations.put("runbook", event.getRunbookEn());
        annotations.put("runbook_vi", event.getRunbookVi());
        annotations.put("event_id", event.getEventId());
        annotations.put("transition", event.getTransition());
        annotations.put("confirmed", Boolean.toString(event.getConfirmed()));
        annotations.put("dossiers", String.join(", ", event.getDossiers()));
        RateEvidence evidence = event.getEvidence();
        if (evidence != null) {
            annotations.put("cases", Long.toString(evidence.getCases()));
            annotations.put("good", Long.toString(evidence.getGood()));
            annotations.put("target", Double.toString(evidence.getTarget()));
            annotations.put("tail", Double.toString(evidence.getTail()));
        }
        annotations.values().removeIf(String::isEmpty);
        return annotations;
    }
}
