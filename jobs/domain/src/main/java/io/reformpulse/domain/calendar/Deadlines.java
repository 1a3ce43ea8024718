package io.reformpulse.domain.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * The due of a dossier by rules R2 to R7: computed from a limit, or the feed's own moved by pauses.
 * A due is its last on-time epoch millisecond. Pauses are closed, in order, and each was asked at
 * or before the due as moved by those before it.
 */
public final class Deadlines {
    private static final long HOUR = 3_600_000L;

    // A feed that means "no due" may write any date; sums must neither overflow nor fail on it.
    private static final long EARLIEST = Instant.parse("0001-01-02T00:00:00Z").toEpochMilli();
    private static final long LATEST = Instant.parse("9999-12-31T00:00:00Z").toEpochMilli();

    private final LocalTime sameDayCutoff;
    private final DueComparison comparison;
    private final boolean restarts;
    private final boolean movesByElapsedTime;

    public Deadlines(Jurisdiction jurisdiction) {
        sameDayCutoff = jurisdiction.sameDayCutoff();
        comparison = jurisdiction.dueComparison();
        restarts = jurisdiction.pausePolicy() == PausePolicy.RESTART;
        movesByElapsedTime = jurisdiction.pauseExtension() == PauseExtension.ELAPSED;
    }

    /** The due of a limit counted from a receipt, moved by the pauses. */
    public long computed(Limit limit, long receipt, List<Interval> pauses, WorkingCalendar cal) {
        if (restarts && !pauses.isEmpty()) {
            return anew(limit, pauses, cal);
        }
        if (limit.unit() == LimitUnit.WORKING_HOUR) {
            long due = cal.plusOfficeMillis(cal.effectiveReceipt(receipt), limit.amount() * HOUR);
            return widened(keepingUnusedTime(due, pauses, cal), limit, cal);
        }
        return cal.days().endOf(dueDay(limit, receipt, pauses, cal));
    }

    /**
     * The feed's own due, moved by the pauses and widened as dues are compared. Where it moves by
     * the elapsed time, RESTART concerns computed dues only.
     *
     * @param limit the procedure's; null if it is unknown
     */
    public long explicit(long dueAt, Limit limit, List<Interval> pauses, WorkingCalendar cal) {
        long due = Math.max(EARLIEST, Math.min(dueAt, LATEST));
        if (pauses.isEmpty()) {
            return widened(due, limit, cal);
        }
        if (movesByElapsedTime) {
            for (int i = 0; i < pauses.size(); i++) {
                due += pauses.get(i).to() - pauses.get(i).from();
            }
            return widened(due, limit, cal);
        }
        if (restarts && limit != null) {
            return anew(limit, pauses, cal);
        }
        return widened(movedInWorkingTime(due, limit, pauses, cal), limit, cal);
    }

    /**
     * The office time a limit grants, for the time saved: -1 where nothing can be saved, that is
     * for same-day work and for hours that end within a day.
     */
    public long officeTimeOf(Limit central, long receipt, WorkingCalendar cal) {
        if (central.unit() == LimitUnit.SAME_DAY) {
            return -1;
        }
        int dayZero = cal.days().dayOf(cal.effectiveReceipt(receipt));
        if (central.unit() == LimitUnit.WORKING_HOUR) {
            long granted = central.amount() * HOUR;
            return granted < cal.officeMillisOfDay(LocalDate.ofEpochDay(dayZero)) ? -1 : granted;
        }
        int dueDay = dueDay(central, receipt, List.of(), cal);
        return cal.officeMillis(cal.days().startOf(dayZero + 1), cal.days().startOf(dueDay + 1));
    }

    /** RESTART: the limit counted from the last supplement as if it were the receipt. */
    private long anew(Limit limit, List<Interval> pauses, WorkingCalendar cal) {
        return computed(limit, pauses.get(pauses.size() - 1).to(), List.of(), cal);
    }

    private int dueDay(Limit limit, long receipt, List<Interval> pauses, WorkingCalendar cal) {
        long effective = cal.effectiveReceipt(receipt);
        int dayZero = cal.days().dayOf(effective);
        int amount = limit.amount();
        return switch (limit.unit()) {
            case SAME_DAY ->
                    cal.plusWorkingDays(
                            dayZero,
                            (isAfterCutoff(effective, cal) ? 1 : 0)
                                    + pausedWorkingDays(pauses, cal));
            case WORKING_DAY ->
                    cal.plusWorkingDays(dayZero, amount + pausedWorkingDays(pauses, cal));
            case CALENDAR_DAY -> cal.rollForward(dayZero + amount + pausedDays(pauses, cal));
            case MONTH -> {
                long unrolled = LocalDate.ofEpochDay(dayZero).plusMonths(amount).toEpochDay();
                yield cal.rollForward((int) unrolled + pausedDays(pauses, cal));
            }
            case WORKING_HOUR ->
                    throw new IllegalArgumentException("A limit in hours has no due day: " + limit);
        };
    }

    private boolean isAfterCutoff(long effective, WorkingCalendar cal) {
        return local(effective, cal).toLocalTime().isAfter(sameDayCutoff);
    }

    private long movedInWorkingTime(
            long due, Limit limit, List<Interval> pauses, WorkingCalendar cal) {
        LimitUnit unit = limit == null ? LimitUnit.WORKING_DAY : limit.unit();
        if (unit == LimitUnit.WORKING_HOUR) {
            return keepingUnusedTime(due, pauses, cal);
        }
        int day = cal.days().dayOf(due);
        int moved =
                unit == LimitUnit.CALENDAR_DAY || unit == LimitUnit.MONTH
                        ? cal.rollForward(day + pausedDays(pauses, cal))
                        : cal.plusWorkingDays(day, pausedWorkingDays(pauses, cal));
        if (moved == day) {
            return due;
        }
        return local(due, cal).with(LocalDate.ofEpochDay(moved)).toInstant().toEpochMilli();
    }

    /** Each pause keeps the office time unused at the request and adds it from the supplement. */
    private static long keepingUnusedTime(
            long firstDue, List<Interval> pauses, WorkingCalendar cal) {
        long due = firstDue;
        for (int i = 0; i < pauses.size(); i++) {
            long unused = cal.officeMillis(pauses.get(i).from(), due);
            due = cal.plusOfficeMillis(cal.effectiveReceipt(pauses.get(i).to()), unused);
        }
        return due;
    }

    private static int pausedWorkingDays(List<Interval> pauses, WorkingCalendar cal) {
        int sum = 0;
        for (int i = 0; i < pauses.size(); i++) {
            sum += cal.workingDays(asked(pauses.get(i), cal), supplied(pauses.get(i), cal));
        }
        return sum;
    }

    private static int pausedDays(List<Interval> pauses, WorkingCalendar cal) {
        int sum = 0;
        for (int i = 0; i < pauses.size(); i++) {
            sum += supplied(pauses.get(i), cal) - asked(pauses.get(i), cal);
        }
        return sum;
    }

    private static int asked(Interval pause, WorkingCalendar cal) {
        return cal.days().dayOf(cal.effectiveReceipt(pause.from()));
    }

    private static int supplied(Interval pause, WorkingCalendar cal) {
        return cal.days().dayOf(cal.effectiveReceipt(pause.to()));
    }

    private long widened(long due, Limit limit, WorkingCalendar cal) {
        boolean byDate =
                comparison == DueComparison.DATE
                        || comparison == DueComparison.BY_LIMIT
                                && limit != null
                                && limit.unit().isDay();
        return byDate ? cal.days().endOf(cal.days().dayOf(due)) : due;
    }

    private static ZonedDateTime local(long instant, WorkingCalendar cal) {
        return Instant.ofEpochMilli(instant).atZone(cal.zone());
    }
}
