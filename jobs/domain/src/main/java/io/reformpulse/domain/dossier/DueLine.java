package io.reformpulse.domain.dossier;

import io.reformpulse.domain.calendar.Deadlines;
import io.reformpulse.domain.calendar.Interval;
import io.reformpulse.domain.calendar.Limit;
import io.reformpulse.domain.calendar.WorkingCalendar;
import java.util.ArrayList;
import java.util.List;

/**
 * The dues of a received dossier over time (4.3): as its pauses move them and as the calendar
 * becomes known. A due is its last on-time epoch millisecond.
 */
final class DueLine {
    private final Deadlines deadlines;
    private final Limit limit;
    private final Pauses pauses;
    private final long receivedAt;
    private final Long dueAt;
    private final long toldAt;

    // The dues by one calendar and one teller: at i, the one moved by the first i pauses.
    private final long[] dues;
    private final List<Interval> moving = new ArrayList<>(0);
    private int read;
    private WorkingCalendar lastCalendar;
    private boolean lastFromFeed;

    /**
     * @param limit the local limit in force at receipt; null for an unknown procedure
     */
    DueLine(Handling handling, Pauses pauses, Limit limit, Deadlines deadlines) {
        this.deadlines = deadlines;
        this.limit = limit;
        this.pauses = pauses;
        this.dues = new long[pauses.size() + 1];
        this.receivedAt = handling.receivedAt();
        DossierEvent submission = handling.submission();
        boolean bySubmission = handling.receipt().dueAt() == null && submission != null;
        DossierEvent teller = bySubmission ? submission : handling.receipt();
        this.dueAt = teller.dueAt();
        this.toldAt = teller.occurredAt();
    }

    /** The feed's own appointment as it came; null if none. */
    Long fromFeed() {
        return dueAt;
    }

    /** When the feed's own appointment was told. A submission may be told after the receipt. */
    long toldAt() {
        return toldAt;
    }

    /** Whether a due is known from the events before an instant. */
    boolean existsBefore(long instant) {
        return limit != null || isTold(instant);
    }

    private boolean isTold(long eventsBefore) {
        return dueAt != null && toldAt < eventsBefore;
    }

    /** The due that decides, by the events before an instant and moved by the first pauses. */
    long judged(long eventsBefore, int over, WorkingCalendar calendar) {
        return due(isTold(eventsBefore), over, calendar);
    }

    /** The due by the local limit, moved by the first pauses; only for a known procedure. */
    long computed(int over, WorkingCalendar calendar) {
        return due(false, over, calendar);
    }

    private long due(boolean fromFeed, int over, WorkingCalendar calendar) {
        if (calendar != lastCalendar || fromFeed != lastFromFeed) {
            lastCalendar = calendar;
            lastFromFeed = fromFeed;
            moving.clear();
            dues[0] = movedBy(moving, fromFeed, calendar);
            read = 0;
        }
        for (; read < over; read++) {
            boolean moves = pauses.get(read).from() <= dues[read];
            if (moves) {
                moving.add(pauses.get(read));
            }
            dues[read + 1] = moves ? movedBy(moving, fromFeed, calendar) : dues[read];
        }
        return dues[over];
    }

    private long movedBy(List<Interval> moving, boolean fromFeed, WorkingCalendar calendar) {
        return fromFeed
                ? deadlines.explicit(dueAt, limit, moving, calendar)
                : deadlines.computed(limit, receivedAt, moving, calendar);
    }

    /** Whether the appointment given lies a working day or more after our own due (R9). */
    boolean isBeyondLimit(WorkingCalendar calendar) {
        if (dueAt == null || limit == null) {
            return false;
        }
        long ours = movedBy(List.of(), false, calendar);
        long theirs = movedBy(List.of(), true, calendar);
        return calendar.workingDays(calendar.dateOf(ours), calendar.dateOf(theirs)) > 0;
    }
}
