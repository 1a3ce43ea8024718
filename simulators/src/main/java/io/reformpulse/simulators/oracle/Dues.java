package io.reformpulse.simulators.oracle;

import java.time.LocalDate;
import java.util.List;

/** Due dates: rules R2 to R7 of deadline-rules.md, and DESIGN 4.3. */
final class Dues {

    /** A pause; {@code stop} is null while it lasts. */
    record Pause(long start, Long stop) {}

    /** The last on-time millisecond; {@code suspended} while a pause asked in time lasts. */
    record Due(long last, boolean suspended) {}

    private final OracleReference ref;
    private final WorkCalendar cal;

    Dues(OracleReference ref, WorkCalendar cal) {
        this.ref = ref;
        this.cal = cal;
    }

    /** Rules R2 to R6: a day limit's due is the last millisecond of its date. */
    long computed(Limit limit, long receipt) {
        long effective = cal.effective(receipt);
        return limit.inDays()
                ? cal.lastMillisecondOf(dueDate(limit, effective))
                : cal.afterOfficeTime(effective, limit.amount() * 3_600_000L);
    }

    /** The date of a day limit from an effective receipt (R3, R4, R5). */
    LocalDate dueDate(Limit limit, long effective) {
        LocalDate day0 = cal.date(effective);
        return switch (limit.unit()) {
            case SAME_DAY ->
                    cal.time(effective).isAfter(ref.sameDayCutoff)
                            ? cal.addWorkingDays(day0, 1)
                            : day0;
            case WORKING_DAY -> cal.addWorkingDays(day0, limit.amount());
            case CALENDAR_DAY, MONTH -> cal.roll(unrolled(limit, day0));
            case WORKING_HOUR -> throw new IllegalArgumentException("an hour limit has no date");
        };
    }

    private static LocalDate unrolled(Limit limit, LocalDate day0) {
        return limit.unit() == Limit.Unit.MONTH
                ? day0.plusMonths(limit.amount())
                : day0.plusDays(limit.amount());
    }

    /** The due of a dossier as moved by its pauses; null if it has none. */
    Due due(long receipt, Long explicit, Limit limit, List<Pause> pauses) {
        if (explicit == null && limit == null) {
            return null;
        }
        boolean elapsed = explicit != null && ref.pauseExtension.equals("ELAPSED");
        long due = explicit != null ? explicit : computed(limit, receipt);
        LocalDate unrolled =
                explicit == null && isCalendar(limit)
                        ? unrolled(limit, cal.effectiveDate(receipt))
                        : cal.date(due);
        for (Pause pause : pauses) {
            if (pause.start > stored(due, limit)) {
                continue;
            }
            if (pause.stop == null) {
                return new Due(due, true);
            }
            if (elapsed) {
                due += pause.stop - pause.start;
            } else if (isCalendar(limit) && !restarts()) {
                unrolled = unrolled.plusDays(calendarDays(pause));
                due = withDate(due, cal.roll(unrolled));
            } else {
                due = moved(due, limit, pause);
            }
        }
        return new Due(stored(due, limit), false);
    }

    private boolean restarts() {
        return ref.pausePolicy.equals("RESTART");
    }

    /** R7 but for calendar limits: the limit anew, the unused office time, or working days on. */
    private long moved(long due, Limit limit, Pause pause) {
        if (restarts() && limit != null) {
            return computed(limit, pause.stop);
        }
        if (limit != null && !limit.inDays()) {
            return cal.afterOfficeTime(pause.stop, cal.officeTime(pause.start, due));
        }
        int days = cal.workingDays(cal.effectiveDate(pause.start), cal.effectiveDate(pause.stop));
        return withDate(due, cal.addWorkingDays(cal.date(due), days));
    }

    private static boolean isCalendar(Limit limit) {
        return limit != null
                && (limit.unit() == Limit.Unit.CALENDAR_DAY || limit.unit() == Limit.Unit.MONTH);
    }

    private long calendarDays(Pause pause) {
        long days =
                cal.effectiveDate(pause.stop).toEpochDay()
                        - cal.effectiveDate(pause.start).toEpochDay();
        return Math.max(0, days);
    }

    /** The same local time on another date. */
    private long withDate(long instant, LocalDate date) {
        boolean last = instant == cal.lastMillisecondOf(cal.date(instant));
        return last ? cal.lastMillisecondOf(date) : cal.at(date, cal.time(instant));
    }

    /** The due as its last on-time millisecond, under the jurisdiction's comparison. */
    private long stored(long due, Limit limit) {
        return switch (ref.dueComparison) {
            case "DATE" -> cal.lastMillisecondOf(cal.date(due));
            case "BY_LIMIT" ->
                    limit != null && limit.inDays() ? cal.lastMillisecondOf(cal.date(due)) : due;
            case "INSTANT" -> due;
            default -> throw new IllegalArgumentException(ref.dueComparison);
        };
    }
}
