package io.reformpulse.simulators.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One dossier as a function of its counted events (DESIGN 4.1 to 4.6). */
final class Dossier {

    static final long NEVER = Long.MAX_VALUE;

    /** A dossier's state at one instant. */
    record State(boolean open, boolean paused, boolean overdue, boolean noDue) {
        static final State NOT_OPEN = new State(false, false, false, false);
    }

    private final OracleReference ref;
    private final List<Ev> events;
    final Ev receipt;
    private final Ev refused;
    private final Ev end;

    /** When the end takes effect: never before the receipt. */
    final long endAt;

    Dossier(OracleReference ref, List<Ev> counted) {
        this.ref = ref;
        this.events = counted;
        receipt = first(counted, EvType.RECEIVED);
        refused = first(counted, EvType.REFUSED);
        Ev proper = first(counted, EvType.RESOLVED, EvType.STOPPED, EvType.WITHDRAWN);
        Ev anyEnd = proper != null ? proper : first(counted, EvType.RETURNED);
        end = receipt == null ? null : anyEnd;
        endAt = end == null ? NEVER : Math.max(end.occurredAt(), receipt.occurredAt());
    }

    private static Ev first(List<Ev> events, EvType... types) {
        for (Ev e : events) {
            if (List.of(types).contains(e.type())) {
                return e;
            }
        }
        return null;
    }

    boolean waits() {
        return receipt == null && refused == null;
    }

    boolean refusedOnly() {
        return receipt == null && refused != null;
    }

    /** Resolved or stopped: what the rates are over. */
    boolean completed() {
        return end != null && end.type() != EvType.WITHDRAWN;
    }

    // ---- pauses

    /** Pauses asked and closed by events that occurred before an instant; supplement requests. */
    private record Pauses(List<Dues.Pause> all, List<Long> supplementRequests) {
        boolean lasts() {
            return !all.isEmpty() && all.get(all.size() - 1).stop() == null;
        }
    }

    private Pauses pausesBefore(long instant) {
        List<Dues.Pause> pauses = new ArrayList<>();
        List<Long> requests = new ArrayList<>();
        EvType open = null;
        long since = 0;
        for (Ev e : events) {
            long t = e.occurredAt();
            if (t >= instant || t < receipt.occurredAt() || t > endAt) {
                continue;
            }
            switch (e.type()) {
                case SUPPLEMENT_REQUESTED -> {
                    if (open != EvType.SUPPLEMENT_REQUESTED) {
                        since = open == null ? t : since;
                        open = EvType.SUPPLEMENT_REQUESTED;
                        requests.add(t);
                    }
                }
                case FEE_REQUESTED -> {
                    if (open == null) {
                        since = t;
                        open = EvType.FEE_REQUESTED;
                    }
                }
                case SUPPLEMENT_RECEIVED, FEE_PAID, IN_PROGRESS -> {
                    if (open != null) {
                        pauses.add(new Dues.Pause(since, t));
                        open = null;
                    }
                }
                default -> {}
            }
        }
        if (open != null) {
            pauses.add(new Dues.Pause(since, endAt < instant ? (Long) endAt : null));
        }
        return new Pauses(pauses, requests);
    }

    // ---- due

    private OracleReference.Procedure procedure() {
        LocalDate date = ref.calendarKnownAt(Long.MIN_VALUE).date(receipt.occurredAt());
        return ref.procedure(receipt.procedure(), date);
    }

    private Limit localLimit() {
        OracleReference.Procedure p = procedure();
        return p == null ? null : p.local();
    }

    private Dues.Due due(long eventsBefore, WorkCalendar calendar) {
        Long explicit = receipt.dueAt();
        Ev submission = first(events, EvType.SUBMITTED);
        boolean known = submission != null && submission.occurredAt() < eventsBefore;
        if (explicit == null && known) {
            explicit = submission.dueAt();
        }
        List<Dues.Pause> pauses = pausesBefore(eventsBefore).all();
        return new Dues(ref, calendar).due(receipt.occurredAt(), explicit, localLimit(), pauses);
    }

    // ---- gauges

    boolean openAt(long instant) {
        return receipt != null && receipt.occurredAt() < instant && endAt >= instant;
    }

    /** The events before one instant, judged at another (at most the first). */
    State stateAt(long eventsBefore, long judgedAt) {
        if (!openAt(eventsBefore)) {
            return State.NOT_OPEN;
        }
        Pauses pauses = pausesBefore(eventsBefore);
        Dues.Due due = due(eventsBefore, ref.calendarKnownAt(judgedAt));
        boolean late = due != null && !due.suspended() && due.last() < judgedAt;
        if (due != null && ref.secondSupplementIsLate && pauses.supplementRequests.size() >= 2) {
            late = true;
        }
        return new State(true, pauses.lasts(), late, due == null);
    }

    /** The due of a dossier open after all its events that runs and can still be met; else null. */
    Long dueToCome(long judgedAt) {
        State state = stateAt(NEVER, judgedAt);
        boolean runs = state.open() && !state.paused() && !state.overdue() && !state.noDue();
        return runs ? (Long) due(NEVER, ref.calendarKnownAt(judgedAt)).last() : null;
    }

    // ---- flows

    List<Flow> flows() {
        List<Flow> flows = new ArrayList<>();
        if (refusedOnly()) {
            flows.add(new Flow(refused.occurredAt(), "refused", 1));
        }
        if (receipt == null) {
            return flows;
        }
        long received = receipt.occurredAt();
        flows.add(new Flow(received, "received", 1));
        Ev submission = first(events, EvType.SUBMITTED);
        String channel = receipt.channel();
        if (channel == null && submission != null) {
            channel = submission.channel();
        }
        if (channel != null) {
            flows.add(new Flow(received, "received_" + channel.toLowerCase(), 1));
        }
        for (Ev e : events) {
            if (e.type() == EvType.RETURNED && e.occurredAt() >= received) {
                flows.add(new Flow(e.occurredAt(), "returned", 1));
                break;
            }
        }
        List<Long> requests = pausesBefore(NEVER).supplementRequests;
        requests.forEach(t -> flows.add(new Flow(t, "supplement_requests", 1)));
        if (requests.size() >= 2) {
            flows.add(new Flow(requests.get(1), "second_supplements", 1));
        }
        if (end != null) {
            ending(flows, requests.size() >= 2 && ref.secondSupplementIsLate);
        }
        return flows;
    }

    private void ending(List<Flow> flows, boolean lateBySupplement) {
        String how =
                switch (end.type()) {
                    case STOPPED -> "stopped";
                    case WITHDRAWN -> "withdrawn";
                    default -> "resolved";
                };
        flows.add(new Flow(endAt, "ended", 1));
        flows.add(new Flow(endAt, how, 1));
        WorkCalendar calendar = ref.calendarKnownAt(endAt);
        Dues.Due due = due(NEVER, calendar);
        if (due != null) {
            boolean onTime = endAt <= due.last() && !lateBySupplement;
            if (completed()) {
                flows.add(new Flow(endAt, "with_due", 1));
                flows.add(new Flow(endAt, onTime ? "on_time" : "late", 1));
                if (onTime && early(calendar, due.last())) {
                    flows.add(new Flow(endAt, "early", 1));
                }
            } else {
                flows.add(new Flow(endAt, onTime ? "withdrawn_on_time" : "withdrawn_late", 1));
            }
        }
        if (completed() && end.occurredAt() >= receipt.occurredAt()) {
            durations(flows, calendar, how);
        }
    }

    private boolean early(WorkCalendar calendar, long due) {
        Limit limit = localLimit();
        return limit != null
                && limit.inDays()
                && limit.unit() != Limit.Unit.SAME_DAY
                && calendar.date(endAt).isBefore(calendar.date(due));
    }

    private void durations(List<Flow> flows, WorkCalendar calendar, String how) {
        long clock = endAt - receipt.occurredAt();
        long office = calendar.officeTime(receipt.occurredAt(), endAt);
        for (Dues.Pause p : pausesBefore(NEVER).all()) {
            clock -= p.stop() - p.start();
            office -= calendar.officeTime(p.start(), p.stop());
        }
        flows.add(new Flow(endAt, "handling_count", 1));
        flows.add(new Flow(endAt, "handling_ms", clock));
        flows.add(new Flow(endAt, "office_ms", office));
        OracleReference.Procedure procedure = procedure();
        if (how.equals("resolved") && procedure != null) {
            long limit = officeTimeOfLimit(procedure.central(), calendar);
            flows.add(new Flow(endAt, "time_saved_ms", Math.max(0, limit - office)));
        }
    }

    /** 4.5: a central limit in office time; 0 where nothing can be saved. */
    private long officeTimeOfLimit(Limit limit, WorkCalendar calendar) {
        long effective = calendar.effective(receipt.occurredAt());
        LocalDate day0 = calendar.date(effective);
        if (limit.unit() == Limit.Unit.SAME_DAY) {
            return 0;
        }
        if (limit.unit() == Limit.Unit.WORKING_HOUR) {
            long hours = limit.amount() * 3_600_000L;
            return hours < calendar.officeTimeOf(day0) ? 0 : hours;
        }
        LocalDate last = new Dues(ref, calendar).dueDate(limit, effective);
        long sum = 0;
        for (LocalDate d = day0.plusDays(1); !d.isAfter(last); d = d.plusDays(1)) {
            sum += calendar.officeTimeOf(d);
        }
        return sum;
    }
}
