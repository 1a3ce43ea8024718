package io.reformpulse.domain.alert.feed;

import io.reformpulse.domain.alert.incident.Finding;
import io.reformpulse.domain.alert.incident.ToldIncident;
import io.reformpulse.domain.alert.rate.RateSeries;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.calendar.CalendarHistory;
import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.domain.kpi.Ratio;
import io.reformpulse.domain.kpi.Windows;
import java.util.List;

/** How a commune's feed arrives, and what is wrong with it. */
public final class Feed {
    private final FeedBook book;
    private final LocalHours hours;
    private final Silence silence;
    private final Windows windows;

    public Feed(FeedBook book, Windows windows, CalendarHistory calendar) {
        this.book = book;
        this.windows = windows;
        this.hours = new LocalHours(windows, calendar);
        this.silence = new Silence(hours, book);
    }

    /** Begins to watch, at the first instant of the clock that is the same in every run. */
    public void watchFrom(long at) {
        book.watchFrom(at);
    }

    /**
     * Takes in a record that arrived.
     *
     * @param rules the lag and clock rules in force
     * @param silent whether it was told that the commune is silent
     * @return whether it tells by now that a clock is wrong
     */
    public boolean heard(FeedRecord record, List<Rule> rules, boolean silent) {
        long at = record.arrivedAt();
        if (isSentByCommune(record)) {
            silence.learnTo(at, silent);
            book.heard(at, record.heartbeat() != null);
        }
        boolean clockIsWrong = false;
        for (Rule rule : rules) {
            switch (rule.subject()) {
                case ARRIVAL_LAG -> addLag(rule, record);
                case CLOCK_WRONG -> clockIsWrong |= addStamp(rule, record);
                default ->
                        throw new IllegalArgumentException(
                                rule.subject() + " does not hear records.");
            }
        }
        return clockIsWrong;
    }

    /** What citizens do on a portal reaches us though the commune itself be cut off. */
    private static boolean isSentByCommune(FeedRecord record) {
        return switch (record.topic()) {
            case HEARTBEAT -> true;
            case DOSSIER ->
                    switch (record.dossier().type()) {
                        case SUBMITTED, FEE_PAID -> record.dossier().officerId() != null;
                        default -> true;
                    };
            case RATING ->
                    switch (record.rating().channel()) {
                        case BUTTON, PAPER -> true;
                        case QR, PORTAL, SMS -> record.rating().deviceId() != null;
                    };
        };
    }

    /** Corrections come late by their nature, so they tell nothing about the line. */
    private void addLag(Rule rule, FeedRecord record) {
        if (record.dossier() == null
                || record.dossier().replaces() != null
                || record.dossier().voided()) {
            return;
        }
        int day = hours.dayOf(record.arrivedAt());
        LagDay before = book.lags().get(rule.id());
        LagDay today = before != null && before.day() == day ? before : new LagDay(day, 0, 0);
        long lag = hours.officeMillis(record.dossier().occurredAt(), record.arrivedAt());
        book.lags().put(rule.id(), today.plus(lag <= rule.threshold().spanMillis()));
    }

    private boolean addStamp(Rule rule, FeedRecord record) {
        if (!isStampedByDevice(record)) {
            return false;
        }
        int day = hours.dayOf(record.arrivedAt());
        ClockDay before = book.clocks().get(rule.id());
        ClockDay today = before != null && before.day() == day ? before : ClockDay.empty(day);
        long age = record.arrivedAt() - occurredAt(record);
        int hour = hours.hourOfDay(record.arrivedAt());
        ClockDay now = today.plus(hour, age, rule.threshold().spanMillis());
        book.clocks().put(rule.id(), now);
        return Stamps.isWrong(rule, now);
    }

    /** By a clerk's computer or a rating device of the commune; not by a central portal. */
    private static boolean isStampedByDevice(FeedRecord record) {
        return switch (record.topic()) {
            case DOSSIER ->
                    record.dossier().officerId() != null && record.dossier().replaces() == null;
            case RATING -> record.rating().deviceId() != null && record.rating().replaces() == null;
            case HEARTBEAT -> false;
        };
    }

    private static long occurredAt(FeedRecord record) {
        return record.dossier() != null
                ? record.dossier().occurredAt()
                : record.rating().occurredAt();
    }

    /** How silent the commune is at a tick of the clock. */
    public Finding silence(Rule rule, long at) {
        return silence.find(rule, at);
    }

    /**
     * Whether the commune's devices have the right time.
     *
     * @param at a full local hour
     * @param told null if nothing was told
     */
    public Finding clocks(Rule rule, long at, ToldIncident told) {
        ClockDay last = book.clocks().get(rule.id());
        boolean current = last != null && last.day() == hours.dayOf(at - 1);
        boolean closesDay = windows.midnightAtOrBefore(at) == at;
        return Stamps.find(rule, current ? last : null, told, at, closesDay);
    }

    /** The share of events in time by the day of their arrival, as lag rules judge it. */
    public RateSeries lags() {
        return (rule, from, to) -> {
            LagDay day = book.lags().get(rule.id());
            return day != null && windows.startOf(day.day()) == from
                    ? new Ratio(day.inTime(), day.cases())
                    : Ratio.UNDEFINED;
        };
    }

    public FeedBook book() {
        return book;
    }
}
