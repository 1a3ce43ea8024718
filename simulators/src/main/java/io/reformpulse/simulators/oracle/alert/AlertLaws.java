package io.reformpulse.simulators.oracle.alert;

import io.reformpulse.simulators.oracle.Differences;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What holds of every alerts.jsonl whatever happened: ids, order, and the life of each alert. */
public final class AlertLaws {
    private static final Map<String, String> STATES =
            Map.of(
                    "OPENED", "FIRING",
                    "ESCALATED", "FIRING",
                    "AMENDED", "FIRING",
                    "UNCONFIRMED", "FIRING",
                    "CONFIRMED", "FIRING",
                    "RESOLVED", "RESOLVED",
                    "WITHDRAWN", "WITHDRAWN",
                    "NOTICE", "NOTICE");
    private static final Set<String> SEVERITIES = Set.of("INFO", "WARNING", "CRITICAL");

    /** Their events do not tell the device, officer or rating that is a part of the alert's id. */
    private static final Set<String> OF_UNTOLD_CASES =
            Set.of("RATING_BURST", "BULK_CLOSING", "VERY_DISSATISFIED");

    private static final Comparator<String> BY_BYTES =
            (a, b) ->
                    Arrays.compareUnsigned(
                            a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    private static final Comparator<AlertStep> ORDER =
            Comparator.comparing(AlertStep::at)
                    .thenComparing(AlertStep::scope, BY_BYTES)
                    .thenComparing(AlertStep::ruleId, BY_BYTES)
                    .thenComparing(AlertStep::startedAt)
                    .thenComparing(AlertStep::dossier, Comparator.nullsFirst(BY_BYTES))
                    .thenComparing(AlertStep::alertId, BY_BYTES)
                    .thenComparingInt(AlertStep::revision);

    private final Differences found;
    private final Map<String, Long> lineByEventId = new HashMap<>();
    private final Map<String, AlertStep> newestByAlertId = new HashMap<>();

    private AlertLaws(Differences found) {
        this.found = found;
    }

    /**
     * Checks all lines of a file.
     *
     * @param found takes what breaks a law
     */
    public static void check(List<AlertStep> steps, Differences found) {
        AlertLaws laws = new AlertLaws(found);
        AlertStep before = null;
        for (AlertStep step : steps) {
            laws.order(before, step);
            laws.words(step);
            laws.ids(step);
            laws.life(laws.newestByAlertId.put(step.alertId(), step), step);
            before = step;
        }
    }

    private void broken(String law, AlertStep step, String how) {
        found.add(
                law,
                "line %d, rule %s, unit %s: %s"
                        .formatted(step.line(), step.ruleId(), step.scope(), how));
    }

    private void order(AlertStep before, AlertStep step) {
        if (before != null && ORDER.compare(before, step) >= 0) {
            broken("order", step, "it must stand before line " + before.line());
        }
    }

    private void words(AlertStep step) {
        String state = STATES.get(step.transition());
        if (state == null) {
            broken("transition", step, "there is no transition " + step.transition());
        } else if (!state.equals(step.state())) {
            broken(
                    "state",
                    step,
                    step.transition() + " leads to " + state + ", not to " + step.state());
        }
        if (!SEVERITIES.contains(step.severity())) {
            broken("severity", step, "there is no severity " + step.severity());
        }
    }

    private void ids(AlertStep step) {
        Long first = lineByEventId.putIfAbsent(step.eventId(), step.line());
        if (first != null) {
            broken("eventId twice", step, "its eventId is that of line " + first);
        }
        String eventId = AlertHash.eventId(step.alertId(), step.transition(), step.revision());
        if (!eventId.equals(step.eventId())) {
            broken("eventId", step, "its eventId is " + step.eventId() + ", expected " + eventId);
        }
        boolean told = step.dossier() != null || !OF_UNTOLD_CASES.contains(step.subject());
        String caseId = step.dossier() == null ? "" : step.dossier();
        String alertId = AlertHash.alertId(step.ruleId(), step.scope(), caseId, step.startedAt());
        if (told && !alertId.equals(step.alertId())) {
            broken("alertId", step, "its alertId is " + step.alertId() + ", expected " + alertId);
        }
    }

    /**
     * @param before the alert's step before; null if there is none
     */
    private void life(AlertStep before, AlertStep step) {
        if (!step.asOf().equals(step.at())) {
            broken("asOf", step, "it is as of " + step.asOf() + ", but at " + step.at());
        }
        if (step.startedAt().isAfter(step.at())) {
            broken("startedAt", step, "it began at " + step.startedAt() + ", after " + step.at());
        }
        int revision = before == null ? 1 : before.revision() + 1;
        if (step.revision() != revision) {
            broken(
                    "revision",
                    step,
                    "its revision is " + step.revision() + ", expected " + revision);
        }
        if (step.isBeginning() != (before == null)) {
            String what = before == null ? "begins" : "goes on";
            broken("life", step, "the alert " + what + " with " + step.transition());
        }
        if (before != null) {
            goesOn(before, step);
        }
    }

    private void goesOn(AlertStep before, AlertStep step) {
        if (before.isEnd()) {
            broken("life", step, step.transition() + " comes after " + before.transition());
        }
        boolean noticed = before.transition().equals("NOTICE");
        if (noticed && !step.transition().equals("WITHDRAWN")) {
            broken("life", step, step.transition() + " comes after a NOTICE");
        }
        if (step.at().isBefore(before.at())) {
            broken(
                    "time",
                    step,
                    "it is at " + step.at() + ", before revision " + before.revision());
        }
        boolean same =
                step.ruleId().equals(before.ruleId())
                        && step.scope().equals(before.scope())
                        && step.startedAt().equals(before.startedAt());
        if (!same) {
            broken(
                    "alertId",
                    step,
                    "it is another alert than line " + before.line() + " by its id");
        }
    }
}
