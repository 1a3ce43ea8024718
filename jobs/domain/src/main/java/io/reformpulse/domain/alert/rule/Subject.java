package io.reformpulse.domain.alert.rule;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a rule watches, and the settings it needs for that; the names are part of the contract. A
 * span is clock time unless it says office time.
 */
public enum Subject {
    /** Resolved and stopped dossiers on time, of those with a due. */
    ON_TIME_RATE(Setting.TARGET, Setting.ALPHA),
    /** Ratings of 4 or 5, of all ratings. */
    SATISFIED_RATE(Setting.TARGET, Setting.ALPHA),
    /** Rated dossiers, of all resolved and stopped ones. */
    RESPONSE_RATE(Setting.TARGET, Setting.ALPHA),
    /** Dossiers handled within the span: "p90 at most 48 hours" is a target of 0.9 within 48 h. */
    HANDLING_TIME(Setting.TARGET, Setting.ALPHA, Setting.SPAN),
    /** The same in office time. */
    OFFICE_TIME(Setting.TARGET, Setting.ALPHA, Setting.SPAN),
    /** A dossier past its due. */
    DOSSIER_OVERDUE(Setting.WORKING_DAYS),
    /** The dossiers of a commune due within the span of office time; told once a working day. */
    DOSSIERS_DUE_SOON(Setting.SPAN, Setting.AT),
    /** A dossier for which a supplement was asked a second time. */
    SECOND_SUPPLEMENT(),
    /** An online submission neither received nor refused within the span of office time. */
    SUBMISSION_NOT_RECEIVED(Setting.SPAN, Setting.WORKING_DAYS),
    /** A rating of the limit or less. */
    VERY_DISSATISFIED(Setting.LIMIT),
    /**
     * A commune that was never before so silent at such hours. The span is the office time of
     * silence that counts while too little is known of its usual hours.
     */
    FEED_SILENT(Setting.ALPHA, Setting.SPAN),
    /** Dossier events that arrive within the span of office time, by the day of their arrival. */
    ARRIVAL_LAG(Setting.TARGET, Setting.ALPHA, Setting.SPAN),
    /**
     * Times stamped by the commune's devices: on one day as many events as the limit come from
     * further in the future than the span, or in as many hours none is fresher than an hour.
     */
    CLOCK_WRONG(Setting.LIMIT, Setting.SPAN),
    /** As many ratings as the limit from one device within the span. */
    RATING_BURST(Setting.LIMIT, Setting.SPAN),
    /** As many dossiers as the limit ended by one officer within the span. */
    BULK_CLOSING(Setting.LIMIT, Setting.SPAN),
    /** Dossiers whose appointment lies beyond the procedure's limit; told once a working day. */
    APPOINTMENT_BEYOND_LIMIT(Setting.AT);

    private final Set<Setting> settings;

    Subject(Setting... settings) {
        Set<Setting> needed = EnumSet.noneOf(Setting.class);
        needed.addAll(List.of(settings));
        this.settings = Collections.unmodifiableSet(needed);
    }

    public boolean needs(Setting setting) {
        return settings.contains(setting);
    }

    /** Whether it is a rate over the published figures of a unit, which may be of any level. */
    public boolean isFigure() {
        return needs(Setting.TARGET) && this != ARRIVAL_LAG;
    }
}
