package io.reformpulse.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Laws of working time in three zones, offices open by day and by night. */
class CalendarPropertiesTest {
    private static final long FROM = LaoCai.at("2022-12-01 00:00");
    private static final long TO = LaoCai.at("2026-12-31 00:00");
    private static final long MAX_OFFICE = 2_000L * 3_600_000;
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final List<WorkingCalendar> CALENDARS =
            List.of(
                    LaoCai.calendar(),
                    Offices.WEEK.calendar(AMSTERDAM),
                    Offices.GAP.calendar(AMSTERDAM),
                    Offices.NIGHT.calendar(NEW_YORK));

    @Property
    void plusOfficeMillisIsTheInverseOfOfficeMillis(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") long from,
            @ForAll @LongRange(min = 1, max = MAX_OFFICE) long millis) {
        long reached = calendar.plusOfficeMillis(from, millis);
        assertThat(calendar.officeMillis(from, reached)).isEqualTo(millis);
        assertThat(calendar.officeMillis(from, reached - 1)).isEqualTo(millis - 1);
    }

    @Property
    void officeMillisIsUsedUpAtOrBeforeItsEndWithNoneBetween(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") long a,
            @ForAll("instants") long b) {
        long from = Math.min(a, b);
        long to = Math.max(a, b);
        long reached = calendar.plusOfficeMillis(from, calendar.officeMillis(from, to));
        assertThat(reached).isBetween(from, to);
        assertThat(calendar.officeMillis(reached, to)).isZero();
    }

    @Property
    void officeMillisIsAdditiveAndNeverMoreThanClockTime(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") long a,
            @ForAll("instants") long b,
            @ForAll("instants") long c) {
        long[] t = sorted(a, b, c);
        assertThat(calendar.officeMillis(t[0], t[1]) + calendar.officeMillis(t[1], t[2]))
                .isEqualTo(calendar.officeMillis(t[0], t[2]))
                .isLessThanOrEqualTo(t[2] - t[0]);
    }

    @Property(tries = 100)
    void officeMillisCountsTheMinutesOfLocalOfficeHours(
            @ForAll("instants") long near, @ForAll @IntRange(min = 0, max = 12_000) int minutes) {
        WorkingCalendar calendar = CALENDARS.get(1);
        long from = near - Math.floorMod(near, 60_000L);
        long counted = 0;
        for (int i = 0; i < minutes; i++) {
            ZonedDateTime local = Instant.ofEpochMilli(from + i * 60_000L).atZone(AMSTERDAM);
            int hour = local.getHour();
            boolean open = hour >= 8 && hour < 17 && hour != 12;
            counted += open && LaoCai.MON_FRI.contains(local.getDayOfWeek()) ? 60_000L : 0;
        }
        assertThat(calendar.officeMillis(from, from + minutes * 60_000L)).isEqualTo(counted);
    }

    @Property
    void workingDaysAreAdditive(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") long a,
            @ForAll("instants") long b,
            @ForAll("instants") long c) {
        long[] t = sorted(a, b, c);
        LocalDate first = calendar.dateOf(t[0]);
        LocalDate middle = calendar.dateOf(t[1]);
        LocalDate last = calendar.dateOf(t[2]);
        assertThat(calendar.workingDays(first, middle) + calendar.workingDays(middle, last))
                .isEqualTo(calendar.workingDays(first, last));
    }

    @Property
    void nthWorkingDayIsWorkedAndNDaysAway(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") long instant,
            @ForAll @IntRange(min = 1, max = 400) int n) {
        LocalDate day = calendar.dateOf(instant);
        LocalDate reached = calendar.plusWorkingDays(day, n);
        assertThat(calendar.isWorkingDay(reached)).isTrue();
        assertThat(calendar.workingDays(day, reached)).isEqualTo(n);
    }

    @Property
    void effectiveReceiptIsTheFirstOfficeTimeFromThere(
            @ForAll("calendars") WorkingCalendar calendar, @ForAll("instants") long instant) {
        long effective = calendar.effectiveReceipt(instant);
        assertThat(effective).isGreaterThanOrEqualTo(instant);
        assertThat(calendar.officeMillis(instant, effective)).isZero();
        assertThat(calendar.officeMillis(effective, effective + 1)).isEqualTo(1);
        assertThat(calendar.effectiveReceipt(effective)).isEqualTo(effective);
    }

    @Property
    void dateAndItsBoundsAgree(
            @ForAll("calendars") WorkingCalendar calendar, @ForAll("instants") long instant) {
        LocalDate date = calendar.dateOf(instant);
        assertThat(instant).isBetween(calendar.startOfDay(date), calendar.endOfDay(date));
        assertThat(calendar.startOfDay(date))
                .isEqualTo(date.atStartOfDay(calendar.zone()).toInstant().toEpochMilli());
    }

    @Property
    void laterReceiptOrLongerLimitIsNeverDueEarlier(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") long a,
            @ForAll("instants") long b,
            @ForAll LimitUnit unit,
            @ForAll @IntRange(min = 0, max = 40) int amount) {
        Deadlines deadlines = new Deadlines(LaoCai.jurisdiction());
        Limit limit = new Limit(amount, unit);
        long due = deadlines.computed(limit, Math.min(a, b), List.of(), calendar);
        assertThat(deadlines.computed(limit, Math.max(a, b), List.of(), calendar))
                .isGreaterThanOrEqualTo(due);
        assertThat(
                        deadlines.computed(
                                new Limit(amount + 1, unit), Math.min(a, b), List.of(), calendar))
                .isGreaterThanOrEqualTo(due);
        assertThat(due).isGreaterThanOrEqualTo(Math.min(a, b));
    }

    @Property
    void longerPauseNeverMovesTheDueLess(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") long received,
            @ForAll LimitUnit unit,
            @ForAll @IntRange(min = 1, max = 40) int amount,
            @ForAll @IntRange(min = 0, max = 100_000) int pausedMinutes,
            @ForAll @IntRange(min = 0, max = 100_000) int moreMinutes) {
        Deadlines deadlines = new Deadlines(LaoCai.jurisdiction());
        Limit limit = new Limit(amount, unit);
        long asked = received + 60_000;
        Interval pause = new Interval(asked, asked + pausedMinutes * 60_000L);
        Interval longer = new Interval(asked, pause.to() + moreMinutes * 60_000L);
        long due = deadlines.computed(limit, received, List.of(), calendar);
        long moved = deadlines.computed(limit, received, List.of(pause), calendar);
        assertThat(moved).isGreaterThanOrEqualTo(due);
        assertThat(deadlines.computed(limit, received, List.of(longer), calendar))
                .isGreaterThanOrEqualTo(moved);
    }

    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        return Arbitraries.of(CALENDARS);
    }

    @Provide
    Arbitrary<Long> instants() {
        return Arbitraries.longs().between(FROM, TO);
    }

    private static long[] sorted(long a, long b, long c) {
        long[] t = {a, b, c};
        Arrays.sort(t);
        return t;
    }
}
