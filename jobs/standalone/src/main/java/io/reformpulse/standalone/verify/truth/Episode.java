package io.reformpulse.standalone.verify.truth;

import io.reformpulse.simulators.oracle.alert.AlertStep;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One alert from its first step to its last.
 *
 * @param target the rate to be reached; null if it is about no rate
 * @param openedAt when it was told, on the clock of arrivals
 * @param closedAt when it was resolved or withdrawn, of a notice when it was told; null if never
 */
public record Episode(
        String alertId,
        String ruleId,
        String subject,
        String commune,
        Double target,
        Instant openedAt,
        Instant closedAt) {

    /**
     * @param steps in the order of time
     */
    static List<Episode> of(List<AlertStep> steps) {
        Map<String, Episode> byAlertId = new LinkedHashMap<>();
        for (AlertStep step : steps) {
            byAlertId.merge(step.alertId(), beginning(step), (one, next) -> one.then(step));
        }
        return new ArrayList<>(byAlertId.values());
    }

    private static Episode beginning(AlertStep step) {
        return new Episode(
                step.alertId(),
                step.ruleId(),
                step.subject(),
                step.scope(),
                step.target(),
                step.at(),
                step.transition().equals("NOTICE") ? step.at() : null);
    }

    private Episode then(AlertStep step) {
        return step.isEnd() && closedAt == null
                ? new Episode(alertId, ruleId, subject, commune, target, openedAt, step.at())
                : this;
    }

    /** Whether it may come of what happened to its commune in a stretch of time. */
    boolean reaches(Injection injection) {
        Duration reach = SeenBy.of(injection.scenario()).reach(subject);
        return commune.equals(injection.commune())
                && !openedAt.isAfter(injection.until().plus(reach))
                && (closedAt == null || !closedAt.isBefore(injection.from()));
    }
}
