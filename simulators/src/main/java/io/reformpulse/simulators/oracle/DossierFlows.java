package io.reformpulse.simulators.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All that a dossier's steps count, each at its time (DESIGN 4.2 to 4.5). */
final class DossierFlows {

    private final Dossier dossier;
    private final List<Flow> flows = new ArrayList<>();

    private DossierFlows(Dossier dossier) {
        this.dossier = dossier;
    }

    static List<Flow> of(Dossier dossier) {
        DossierFlows of = new DossierFlows(dossier);
        if (dossier.receipt != null) {
            of.receipt();
            of.returned();
            Pauses pauses = dossier.pausesBefore(Dossier.NEVER);
            of.supplements(pauses.supplementRequests());
            if (dossier.end != null) {
                of.end(pauses);
            }
        } else if (dossier.refused != null) {
            of.one(dossier.refused.occurredAt(), Count.REFUSED);
        }
        return of.flows;
    }

    private void one(long at, Count count) {
        add(at, count, 1);
    }

    private void add(long at, Count count, long amount) {
        flows.add(new Flow(at, count, amount));
    }

    private void receipt() {
        long received = dossier.receipt.occurredAt();
        one(received, Count.RECEIVED);
        String channel = dossier.receipt.channel();
        if (channel == null && dossier.submission != null) {
            channel = dossier.submission.channel();
        }
        if (channel != null) {
            one(received, Count.valueOf("RECEIVED_" + channel.toUpperCase(Locale.ROOT)));
        }
    }

    /** Once, and not before the receipt. */
    private void returned() {
        for (Event e : dossier.events) {
            boolean handedOver = e.type() == EventType.RETURNED;
            if (handedOver && e.occurredAt() >= dossier.receipt.occurredAt()) {
                one(e.occurredAt(), Count.RETURNED);
                return;
            }
        }
    }

    private void supplements(List<Long> requests) {
        requests.forEach(t -> one(t, Count.SUPPLEMENT_REQUESTS));
        if (requests.size() >= 2) {
            one(requests.get(1), Count.SECOND_SUPPLEMENTS);
        }
    }

    private void end(Pauses pauses) {
        long endAt = dossier.endAt;
        Count how =
                switch (dossier.end.type()) {
                    case STOPPED -> Count.STOPPED;
                    case WITHDRAWN -> Count.WITHDRAWN;
                    default -> Count.RESOLVED;
                };
        one(endAt, Count.ENDED);
        one(endAt, how);
        WorkCalendar calendar = dossier.ref.calendarKnownAt(endAt);
        Dues.Due due = dossier.due(Dossier.NEVER, pauses, calendar);
        if (due != null) {
            boolean late =
                    dossier.ref.secondSupplementIsLate && pauses.supplementRequests().size() >= 2;
            verdict(calendar, due.last(), endAt <= due.last() && !late);
        }
        if (dossier.completed() && dossier.end.occurredAt() >= dossier.receipt.occurredAt()) {
            durations(pauses, calendar, how);
        }
    }

    private void verdict(WorkCalendar calendar, long due, boolean onTime) {
        long endAt = dossier.endAt;
        if (!dossier.completed()) {
            one(endAt, onTime ? Count.WITHDRAWN_ON_TIME : Count.WITHDRAWN_LATE);
            return;
        }
        one(endAt, Count.WITH_DUE);
        one(endAt, onTime ? Count.ON_TIME : Count.LATE);
        Limit limit = dossier.localLimit();
        boolean canBeEarly = limit != null && limit.inDays() && limit.unit() != Limit.Unit.SAME_DAY;
        if (onTime && canBeEarly && calendar.date(endAt).isBefore(calendar.date(due))) {
            one(endAt, Count.EARLY);
        }
    }

    private void durations(Pauses pauses, WorkCalendar calendar, Count how) {
        long received = dossier.receipt.occurredAt();
        long endAt = dossier.endAt;
        long clock = endAt - received;
        long office = calendar.officeTime(received, endAt);
        for (Dues.Pause p : pauses.all()) {
            clock -= p.stop() - p.start();
            office -= calendar.officeTime(p.start(), p.stop());
        }
        one(endAt, Count.HANDLING_COUNT);
        add(endAt, Count.HANDLING_MS, clock);
        add(endAt, Count.OFFICE_MS, office);
        if (how == Count.RESOLVED && dossier.procedure != null) {
            long limit = officeTimeOfLimit(dossier.procedure.central(), calendar);
            add(endAt, Count.TIME_SAVED_MS, Math.max(0, limit - office));
        }
    }

    /** 4.5: a central limit in office time; 0 where nothing can be saved. */
    private long officeTimeOfLimit(Limit limit, WorkCalendar calendar) {
        long effective = calendar.effective(dossier.receipt.occurredAt());
        LocalDate day0 = calendar.date(effective);
        if (limit.unit() == Limit.Unit.SAME_DAY) {
            return 0;
        }
        if (limit.unit() == Limit.Unit.WORKING_HOUR) {
            long hours = limit.amount() * 3_600_000L;
            return hours < calendar.officeTimeOf(day0) ? 0 : hours;
        }
        LocalDate last = new Dues(dossier.ref, calendar).dueDate(limit, effective);
        long sum = 0;
        for (LocalDate d = day0.plusDays(1); !d.isAfter(last); d = d.plusDays(1)) {
            sum += calendar.officeTimeOf(d);
        }
        return sum;
    }
}
