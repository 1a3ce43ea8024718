package io.reformpulse.simulators.oracle.alert;

import io.reformpulse.simulators.oracle.Differences;
import io.reformpulse.simulators.oracle.ExpectedAlert;
import io.reformpulse.simulators.oracle.ExpectedAlerts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares what was told of single cases with what must be told, step by step. */
public final class AlertComparison {

    /**
     * A step to be compared.
     *
     * @param id the alert's, which also says of which case it is
     */
    private record Step(
            String transition,
            String severity,
            Instant startedAt,
            Instant at,
            int revision,
            String id) {}

    /** The steps of one case. */
    private record Case(List<Step> expected, List<Step> actual) {}

    private final ZoneId zone;
    private final Differences found;
    private final Map<String, Case> cases = new TreeMap<>();

    private AlertComparison(ZoneId zone, Differences found) {
        this.zone = zone;
        this.found = found;
    }

    /**
     * @param zone in which differences tell times
     * @param found takes what differs
     * @return how many steps must be told
     */
    public static long compare(
            ExpectedAlerts expected, List<AlertStep> actual, ZoneId zone, Differences found) {
        AlertComparison comparison = new AlertComparison(zone, found);
        Map<String, String> caseById = new TreeMap<>();
        for (ExpectedAlert one : expected.alerts()) {
            Step step = step(one);
            String name = name(one.ruleId(), one.commune(), one.caseId());
            caseById.put(step.id(), name);
            comparison.of(name).expected().add(step);
        }
        for (AlertStep one : actual) {
            if (expected.ruleIds().contains(one.ruleId())) {
                String caseId = one.dossier() == null ? "alert " + one.alertId() : one.dossier();
                String name = name(one.ruleId(), one.scope(), caseId);
                comparison.of(caseById.getOrDefault(one.alertId(), name)).actual().add(step(one));
            }
        }
        comparison.cases.forEach(comparison::compare);
        return expected.alerts().size();
    }

    private Case of(String name) {
        return cases.computeIfAbsent(name, key -> new Case(new ArrayList<>(), new ArrayList<>()));
    }

    private static String name(String ruleId, String unit, String caseId) {
        return ruleId + " " + unit + " " + caseId;
    }

    private static Step step(ExpectedAlert one) {
        return new Step(
                one.transition(),
                one.severity(),
                one.startedAt(),
                one.at(),
                one.revision(),
                AlertHash.alertId(one.ruleId(), one.commune(), one.caseId(), one.startedAt()));
    }

    private static Step step(AlertStep one) {
        return new Step(
                one.transition(),
                one.severity(),
                one.startedAt(),
                one.at(),
                one.revision(),
                one.alertId());
    }

    /** What is in both is right; of the rest those of one transition belong together. */
    private void compare(String name, Case one) {
        List<Step> missing = new ArrayList<>(one.expected());
        List<Step> left = new ArrayList<>();
        for (Step step : one.actual()) {
            if (!missing.remove(step)) {
                left.add(step);
            }
        }
        for (Step expected : missing) {
            Step actual =
                    left.stream()
                            .filter(step -> step.transition().equals(expected.transition()))
                            .findFirst()
                            .orElse(null);
            if (actual == null) {
                found.add("missing", name + ": missing " + text(expected));
            } else {
                left.remove(actual);
                compare(name, expected, actual);
            }
        }
        left.forEach(step -> found.add("not expected", name + ": not expected: " + text(step)));
    }

    private void compare(String name, Step expected, Step actual) {
        String where = name + ": " + expected.transition() + " ";
        field("at", where, text(expected.at()), text(actual.at()));
        field("severity", where, expected.severity(), actual.severity());
        field("startedAt", where, text(expected.startedAt()), text(actual.startedAt()));
        field("revision", where, "" + expected.revision(), "" + actual.revision());
        if (expected.startedAt().equals(actual.startedAt())) {
            field("alertId", where, expected.id(), actual.id());
        }
    }

    private void field(String field, String where, String expected, String actual) {
        if (!expected.equals(actual)) {
            found.add(field, where + field + ": expected <" + expected + "> got <" + actual + ">");
        }
    }

    private String text(Step step) {
        return "%s %s at %s, begun at %s, revision %d"
                .formatted(
                        step.transition(),
                        step.severity(),
                        text(step.at()),
                        text(step.startedAt()),
                        step.revision());
    }

    private String text(Instant instant) {
        return instant.atZone(zone).toLocalDateTime().toString();
    }
}
