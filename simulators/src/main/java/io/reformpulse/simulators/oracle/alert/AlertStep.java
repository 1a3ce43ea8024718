package io.reformpulse.simulators.oracle.alert;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Set;

/**
 * One line of an alerts.jsonl: a step in the life of an alert.
 *
 * @param line from 1
 * @param dossier null if it is about none
 * @param target the rate to be reached; null if it is about no rate
 * @param windowStart null if no window was judged
 */
public record AlertStep(
        long line,
        String eventId,
        String alertId,
        int revision,
        String transition,
        String state,
        String severity,
        String ruleId,
        String subject,
        String scope,
        String dossier,
        Instant startedAt,
        Instant at,
        Instant asOf,
        Double target,
        Instant windowStart) {

    private static final Set<String> BEGINNINGS = Set.of("OPENED", "NOTICE");
    private static final Set<String> ENDS = Set.of("RESOLVED", "WITHDRAWN");

    /**
     * @throws IllegalArgumentException or a DateTimeException if a field is missing or no such one
     */
    static AlertStep of(long line, JsonNode node) {
        JsonNode evidence = node.required("evidence");
        return new AlertStep(
                line,
                text(node, "eventId"),
                text(node, "alertId"),
                wholeNumber(node, "revision"),
                text(node, "transition"),
                text(node, "state"),
                text(node, "severity"),
                text(node, "ruleId"),
                text(node, "subject"),
                text(node, "scopeCode"),
                node.required("dossierId").textValue(),
                Instant.parse(text(node, "startedAt")),
                Instant.parse(text(node, "at")),
                Instant.parse(text(node, "asOf")),
                evidence.isNull() ? null : (Double) evidence.required("target").doubleValue(),
                instantOrNull(node, "windowStart"));
    }

    private static String text(JsonNode node, String name) {
        if (!node.required(name).isTextual()) {
            throw new IllegalArgumentException("no text as " + name);
        }
        return node.get(name).textValue();
    }

    private static int wholeNumber(JsonNode node, String name) {
        if (!node.required(name).isInt()) {
            throw new IllegalArgumentException("no whole number as " + name);
        }
        return node.get(name).intValue();
    }

    private static Instant instantOrNull(JsonNode node, String name) {
        return node.required(name).isNull() ? null : Instant.parse(text(node, name));
    }

    /** Whether an alert begins with it. */
    public boolean isBeginning() {
        return BEGINNINGS.contains(transition);
    }

    /** Whether nothing comes after it. */
    public boolean isEnd() {
        return ENDS.contains(transition);
    }
}
