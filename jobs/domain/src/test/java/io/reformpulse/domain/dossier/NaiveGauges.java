package io.reformpulse.domain.dossier;

import io.reformpulse.domain.calendar.Deadlines;
import io.reformpulse.domain.calendar.Interval;
import io.reformpulse.domain.calendar.Limit;
import io.reformpulse.domain.calendar.WorkingCalendar;
import io.reformpulse.domain.commune.Reference;
import io.reformpulse.domain.kpi.Gauge;
import io.reformpulse.domain.procedure.Procedure;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The gauges of one dossier at one instant, read from the page: filter the events before it, walk
 * through them, look at the clock. Receipt and end are those of the whole set (4.2).
 */
final class NaiveGauges {
    private final List<DossierEvent> told;
    private final Reference reference;
    private final Deadlines deadlines;
    private final DossierEvent receipt;
    private final DossierEvent submission;
    private long endedAt = Long.MAX_VALUE;

    NaiveGauges(List<DossierEvent> events, Reference reference) {
        this.told = events.stream().sorted(DossierEvent.TOLD).toList();
        this.reference = reference;
        this.deadlines = new Deadlines(reference.jurisdiction());
        receipt = first(told, EventType.RECEIVED);
        submission = first(told, EventType.SUBMITTED);
        DossierEvent end = first(told, EventType.RESOLVED, EventType.STOPPED, EventType.WITHDRAWN);
        end = end == null ? first(told, EventType.RETURNED) : end;
        if (receipt != null && end != null) {
            endedAt = Math.max(end.occurredAt(), receipt.occurredAt());
        }
    }

    Set<Gauge> at(long t) {
        Set<Gauge> gauges = EnumSet.noneOf(Gauge.class);
        if (receipt == null || receipt.occurredAt() >= t || endedAt < t) {
            return gauges;
        }
        gauges.add(Gauge.OPEN);
        List<Interval> over = new ArrayList<>();
        List<Long> requests = new ArrayList<>();
        long openSince = walk(t, over, requests);
        boolean paused = openSince != Long.MAX_VALUE;
        Long due = due(t, over);
        if (paused) {
            gauges.add(Gauge.PAUSED);
        }
        if (due == null) {
            gauges.add(Gauge.NO_DUE_OPEN);
        } else {
            boolean askedTwice =
                    reference.jurisdiction().secondSupplementIsLate() && requests.size() > 1;
            boolean pausedInTime = paused && openSince <= due;
            if (askedTwice || !pausedInTime && due < t) {
                gauges.add(Gauge.OVERDUE);
            }
        }
        if (paused && due == null) {
            gauges.add(Gauge.NO_DUE_PAUSED);
        }
        if (paused && gauges.contains(Gauge.OVERDUE)) {
            gauges.add(Gauge.PAUSED_OVERDUE);
        }
        return gauges;
    }

    /** Fills in the pauses over and the supplement requests; answers when an open one was asked. */
    private long walk(long t, List<Interval> over, List<Long> requests) {
        long openSince = Long.MAX_VALUE;
        boolean openForFee = false;
        for (DossierEvent event : told) {
            long at = event.occurredAt();
            if (at >= t || at < receipt.occurredAt() || at > endedAt) {
                continue;
            }
            boolean open = openSince != Long.MAX_VALUE;
            switch (event.type()) {
                case SUPPLEMENT_REQUESTED -> {
                    if (!open || openForFee) {
                        requests.add(at);
                        openSince = open ? openSince : at;
                        openForFee = false;
                    }
                }
                case FEE_REQUESTED -> {
                    openForFee = open ? openForFee : true;
                    openSince = open ? openSince : at;
                }
                case SUPPLEMENT_RECEIVED, FEE_PAID, IN_PROGRESS -> {
                    if (open) {
                        over.add(new Interval(openSince, at));
                    }
                    openSince = Long.MAX_VALUE;
                }
                default -> {}
            }
        }
        return openSince;
    }

    private Long due(long t, List<Interval> over) {
        WorkingCalendar calendar = reference.calendar().knownAt(Math.min(t, endedAt));
        Procedure procedure =
                reference
                        .procedures()
                        .inForce(receipt.procedureCode(), calendar.dateOf(receipt.occurredAt()));
        Limit limit = procedure == null ? null : procedure.local();
        Long dueAt = receipt.dueAt();
        if (dueAt == null && submission != null && submission.occurredAt() < t) {
            dueAt = submission.dueAt();
        }
        if (dueAt == null && limit == null) {
            return null;
        }
        List<Interval> moving = new ArrayList<>();
        long due = due(dueAt, limit, moving, calendar);
        for (Interval pause : over) {
            if (pause.from() <= due) {
                moving.add(pause);
                due = due(dueAt, limit, moving, calendar);
            }
        }
        return due;
    }

    private long due(Long dueAt, Limit limit, List<Interval> moving, WorkingCalendar calendar) {
        return dueAt == null
                ? deadlines.computed(limit, receipt.occurredAt(), moving, calendar)
                : deadlines.explicit(dueAt, limit, moving, calendar);
    }

    private static DossierEvent first(List<DossierEvent> told, EventType... types) {
        return told.stream()
                .filter(e -> List.of(types).contains(e.type()))
                .findFirst()
                .orElse(null);
    }
}
