package io.reformpulse.domain.alert.rate;

import io.reformpulse.domain.alert.Severity;
import io.reformpulse.domain.kpi.Ratio;

/**
 * What subscribers know of a rate alert that is open. Instants are epoch milliseconds.
 *
 * @param startedAt when it was opened, on the clock
 * @param openPoint the last point judged by then
 * @param severity the severity told last
 * @param revision of the last news
 * @param confirmed false once it was told that the figures are not sure
 * @param ruleVersion the version by which the figures told were judged
 * @param point the point at which they were judged; with the rule's window it says which window
 * @param figures the figures told, of the evidence for the severity
 */
public record ToldRate(
        long startedAt,
        long openPoint,
        Severity severity,
        int revision,
        boolean confirmed,
        int ruleVersion,
        long point,
        Ratio figures) {
    ToldRate confirmed(boolean now) {
        return new ToldRate(
                startedAt, openPoint, severity, revision + 1, now, ruleVersion, point, figures);
    }

    ToldRate told(Severity worst, RateFigures evidence) {
        return new ToldRate(
                startedAt,
                openPoint,
                worst,
                revision + 1,
                confirmed,
                evidence.rule().version(),
                evidence.point(),
                evidence.figures());
    }
}
