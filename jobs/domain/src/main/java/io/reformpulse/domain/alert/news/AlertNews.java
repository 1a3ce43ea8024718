package io.reformpulse.domain.alert.news;

import io.reformpulse.domain.alert.Severity;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.kpi.Window;
import java.util.Objects;

/**
 * One step in the life of an alert, with all that is told of it. Instants are epoch milliseconds.
 *
 * @param revision counts the news of one alert, from 1
 * @param rule the version by which it was judged
 * @param dossierId null unless the alert is about one dossier
 * @param window the window judged; null if none
 * @param startedAt when the episode began
 * @param at when this happened, on the clock of arrivals
 * @param evidence the figures of a rate; null for other subjects
 * @param evidenceBefore the figures told before of the same window; null unless late data changed
 *     them
 * @param value what was measured, where it is no rate, in the unit that the reason names; may be
 *     null
 * @param limit what it was measured against; may be null
 * @param cases the bad cases
 * @param confirmed false while the commune is silent or lags
 * @param lastHeardAt null if never
 * @param mutedUntil null if notices are fine now
 */
public record AlertNews(
        String eventId,
        String alertId,
        int revision,
        Transition transition,
        Severity severity,
        Rule rule,
        AlertScope scope,
        String dossierId,
        Window window,
        long startedAt,
        long at,
        RateEvidence evidence,
        RateEvidence evidenceBefore,
        Double value,
        Double limit,
        BadCases cases,
        Reason reason,
        boolean confirmed,
        Long lastHeardAt,
        Long mutedUntil) {
    public AlertNews {
        Objects.requireNonNull(eventId, "eventId");
        Objects.requireNonNull(alertId, "alertId");
        Objects.requireNonNull(transition, "transition");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(cases, "cases");
        Objects.requireNonNull(reason, "reason");
    }

    /** Up to when, exclusive, all arrivals were considered. */
    public long asOf() {
        return at;
    }
}
