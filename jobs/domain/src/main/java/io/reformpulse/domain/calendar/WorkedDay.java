package io.reformpulse.domain.calendar;

/**
 * A local day as its calendar is known while it lasts.
 *
 * @param epochDay of the local date
 * @param start epoch milliseconds
 * @param end epoch milliseconds, the next day's start
 * @param working whether it is a working day
 * @param officeHours a bit for each hour from the start that is mostly office time, of a day that
 *     has 24 of them
 */
public record WorkedDay(int epochDay, long start, long end, boolean working, int officeHours) {
    private static final long HOUR_MILLIS = 3_600_000;
    private static final int HOURS = 24;

    static WorkedDay of(int epochDay, CalendarHistory calendar) {
        long start = calendar.days().startOf(epochDay);
        long end = calendar.days().startOf(epochDay + 1);
        int officeHours = 0;
        for (int hour = 0; hour < HOURS; hour++) {
            long from = start + hour * HOUR_MILLIS;
            long office =
                    calendar.knownAt(from + HOUR_MILLIS).officeMillis(from, from + HOUR_MILLIS);
            officeHours |= (2 * office > HOUR_MILLIS ? 1 : 0) << hour;
        }
        boolean working = calendar.knownAt(start).isWorkingDay(epochDay);
        return new WorkedDay(epochDay, start, end, working, officeHours);
    }

    public boolean holds(long instant) {
        return start <= instant && instant < end;
    }

    /** Whether clocks do not change on it. */
    public boolean isPlain() {
        return end - start == HOURS * HOUR_MILLIS;
    }

    /** Whether the hour of a plain day that holds an instant is mostly office time. */
    public boolean isOfficeHour(long instant) {
        return (officeHours >>> (instant - start) / HOUR_MILLIS & 1) != 0;
    }
}
