package io.reformpulse.controlroom.history;

import io.reformpulse.schemas.AlertEvent;
import java.util.Collection;
import java.util.List;

/**
 * Every event of every alert. Thread-safe; several control rooms may share one. All times are epoch
 * milliseconds of the job's clock, on which an event's at is.
 */
public interface AlertHistory {
    /**
     * Keeps events; one that is there already, by its alert and revision, is left alone. All are
     * kept, or none.
     */
    void keep(Collection<AlertEvent> events);

    /** The events of one alert, oldest first; empty if it is not known. */
    List<AlertEvent> of(String alertId);

    /** The newest event of each alert that is asked for, the latest first. */
    List<AlertEvent> newest(AlertQuery query);

    /** All events with at within [from, to), oldest first: what a shift saw. */
    List<AlertEvent> between(long from, long to);
}
