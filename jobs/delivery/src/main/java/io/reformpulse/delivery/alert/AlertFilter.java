package io.reformpulse.delivery.alert;

import io.reformpulse.schemas.AlertEvent;
import java.util.Set;

/**
 * Which alerts somebody wants.
 *
 * @param scope the code of a unit: alerts of it and of all units below it; null for all
 * @param severity the mildest that is wanted; null for all
 * @param rules the ids of the rules that are wanted; null or empty for all
 */
public record AlertFilter(String scope, Severity severity, Set<String> rules) {
    /** Everything. */
    public static final AlertFilter ALL = new AlertFilter(null, null, null);

    public AlertFilter {
        severity = severity == null ? Severity.INFO : severity;
        rules = rules == null ? Set.of() : Set.copyOf(rules);
    }

    public boolean wants(AlertEvent event) {
        return watches(event) && Severity.of(event.getSeverity()).isAtLeast(severity);
    }

    /** Whether the event is of a unit and a rule that are wanted, however grave it is. */
    public boolean watches(AlertEvent event) {
        boolean inScope =
                scope == null
                        || scope.equals(event.getScopeCode())
                        || event.getAncestors().contains(scope);
        return inScope && (rules.isEmpty() || rules.contains(event.getRuleId()));
    }
}
