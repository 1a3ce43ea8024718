package io.reformpulse.domain.calendar;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The calendar as it became known: every row with the date from which it counts (R11). Where two
 * rows name one date, the one known later counts from then on. Safe for use by several threads.
 */
public final class CalendarHistory {
    private static final Comparator<CalendarRow> AS_KNOWN =
            Comparator.comparing(
                    CalendarRow::knownFrom, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** Two years of days fit before two of them share a place; a power of two. */
    private static final int DAYS_KEPT = 1024;

    private final LocalDays days;
    private final OfficeWeek[] weeks;
    private final List<CalendarRow> rows;
    private final long[] changes;
    private final AtomicReferenceArray<WorkingCalendar> calendars;

    /** By day; threads may work out the same day twice, with the same result. */
    private final WorkedDay[] worked = new WorkedDay[DAYS_KEPT];

    /**
     * @throws IllegalArgumentException if two rows known from the same date disagree about a day
     */
    public CalendarHistory(Jurisdiction jurisdiction, List<CalendarRow> rows) {
        this.days = new LocalDays(jurisdiction.zone());
        this.weeks = OfficeWeek.of(jurisdiction.officeHours());
        this.rows = rows.stream().sorted(AS_KNOWN).toList();
        TreeSet<Long> instants = new TreeSet<>();
        for (CalendarRow row : this.rows) {
            if (row.knownFrom() != null) {
                instants.add(knownFrom(row));
            }
        }
        this.changes = instants.stream().mapToLong(Long::longValue).toArray();
        this.calendars = new AtomicReferenceArray<>(changes.length + 1);
        rejectContradictions();
    }

    public ZoneId zone() {
        return days.zone();
    }

    /** The local days of the zone, by epoch day. */
    public LocalDays days() {
        return days;
    }

    /** The calendar by the rows known at an instant. */
    public WorkingCalendar knownAt(long instant) {
        int version = changesUpTo(instant);
        WorkingCalendar calendar = calendars.get(version);
        if (calendar == null) {
            calendar = calendarOf(version);
            calendars.set(version, calendar);
        }
        return calendar;
    }

    /** A local day by its epoch day. */
    public WorkedDay workedDay(int epochDay) {
        int place = epochDay & (DAYS_KEPT - 1);
        WorkedDay day = worked[place];
        if (day == null || day.epochDay() != epochDay) {
            day = WorkedDay.of(epochDay, this);
            worked[place] = day;
        }
        return day;
    }

    /** The instants in (afterExclusive, toInclusive] at which a row becomes known, ascending. */
    public long[] changesBetween(long afterExclusive, long toInclusive) {
        int first = changesUpTo(afterExclusive);
        int end = Math.max(first, changesUpTo(toInclusive));
        long[] between = new long[end - first];
        System.arraycopy(changes, first, between, 0, between.length);
        return between;
    }

    /**
     * The first instant after one at which a row becomes known; Long.MAX_VALUE if there is none.
     */
    public long nextChange(long after) {
        int next = changesUpTo(after);
        return next < changes.length ? changes[next] : Long.MAX_VALUE;
    }

    private int changesUpTo(long instant) {
        int count = changes.length;
        while (count > 0 && changes[count - 1] > instant) {
            count--;
        }
        return count;
    }

    private WorkingCalendar calendarOf(int version) {
        Map<Integer, DayKind> exceptions = new HashMap<>();
        for (CalendarRow row : rows) {
            if (row.knownFrom() == null || version > 0 && knownFrom(row) <= changes[version - 1]) {
                exceptions.put((int) row.date().toEpochDay(), row.kind());
            }
        }
        return new WorkingCalendar(days, weeks, exceptions);
    }

    private long knownFrom(CalendarRow row) {
        return days.startOf((int) row.knownFrom().toEpochDay());
    }

    private void rejectContradictions() {
        Map<CalendarRow, DayKind> seen = new HashMap<>();
        for (CalendarRow row : rows) {
            CalendarRow key = new CalendarRow(row.date(), DayKind.HOLIDAY, row.knownFrom());
            DayKind other = seen.putIfAbsent(key, row.kind());
            if (other != null && other != row.kind()) {
                throw new IllegalArgumentException(
                        ("The calendar calls %s both %s and %s; keep one of the two rows, or give"
                                        + " the newer one a later known_from.")
                                .formatted(row.date(), other, row.kind()));
            }
        }
    }
}
