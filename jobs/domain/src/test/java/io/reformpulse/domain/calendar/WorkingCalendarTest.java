package io.reformpulse.domain.calendar;

import static io.reformpulse.domain.calendar.LaoCai.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
    private static final long HOUR = 3_600_000L;
    private static final WorkingCalendar CALENDAR = LaoCai.calendar();

    @ParameterizedTest
    @CsvSource({"2023, 249", "2024, 251", "2025, 250"})
    void yearsHaveTheOfficialNumberOfWorkingDays(int year, int workingDays) {
        LocalDate before = LocalDate.of(year - 1, 12, 31);
        LocalDate last = LocalDate.of(year, 12, 31);
        assertThat(CALENDAR.workingDays(before, last)).isEqualTo(workingDays);
        assertThat(CALENDAR.officeMillis(CALENDAR.endOfDay(before) + 1, CALENDAR.endOfDay(last)))
                .isEqualTo(workingDays * 8 * HOUR);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-12 07:29, 2024-06-12 07:30",
        "2024-06-12 07:30, 2024-06-12 07:30",
        "2024-06-12 11:59, 2024-06-12 11:59",
        "2024-06-12 12:00, 2024-06-12 13:30",
        "2024-06-12 13:29, 2024-06-12 13:30",
        "2024-06-12 16:59, 2024-06-12 16:59",
        "2024-06-12 17:00, 2024-06-13 07:30",
        "2024-06-14 17:00, 2024-06-17 07:30",
        "2024-02-08 09:00, 2024-02-15 07:30",
        "2024-05-04 09:00, 2024-05-04 09:00",
        "2024-05-04 18:00, 2024-05-06 07:30"
    })
    void receiptTakesEffectInOfficeHours(String received, String effective) {
        assertThat(CALENDAR.effectiveReceipt(at(received))).isEqualTo(at(effective));
    }

    @Test
    void workingDaysBackwardsAreNone() {
        LocalDate day = LocalDate.parse("2024-06-12");
        assertThat(CALENDAR.workingDays(day, day.minusDays(7))).isZero();
        assertThat(CALENDAR.officeMillis(at("2024-06-12 10:00"), at("2024-06-11 10:00"))).isZero();
    }

    @Test
    void datesOffRollForwardAndWorkedOnesStay() {
        assertThat(CALENDAR.rollForward(LocalDate.parse("2024-02-08")))
                .isEqualTo(LocalDate.parse("2024-02-15"));
        assertThat(CALENDAR.rollForward(LocalDate.parse("2024-05-04")))
                .isEqualTo(LocalDate.parse("2024-05-04"));
    }

    @Test
    void noOfficeTimeIsUsedUpAtOnceEvenOnADayOff() {
        assertThat(CALENDAR.plusOfficeMillis(at("2024-06-15 10:00"), 0))
                .isEqualTo(at("2024-06-15 10:00"));
    }

    @Test
    void officeTimeIsUsedUpWhenTheOfficeClosesNotWhenItOpensAgain() {
        assertThat(CALENDAR.plusOfficeMillis(at("2024-06-14 16:00"), HOUR))
                .isEqualTo(at("2024-06-14 17:00"));
        assertThat(CALENDAR.plusOfficeMillis(at("2024-06-14 16:00"), HOUR + 1))
                .isEqualTo(at("2024-06-17 07:30") + 1);
    }

    @Test
    void officeHoursChangeOnTheirDate() {
        WorkingCalendar calendar =
                calendar(
                        LaoCai.hours("2000-01-01", LaoCai.MON_FRI, "07:30-12:00", "13:30-17:00"),
                        LaoCai.hours("2024-06-13", LaoCai.MON_FRI, "07:00-11:30", "13:00-16:00"));
        assertThat(calendar.officeMillisOfDay(LocalDate.parse("2024-06-12"))).isEqualTo(8 * HOUR);
        assertThat(calendar.officeMillisOfDay(LocalDate.parse("2024-06-13")))
                .isEqualTo(15 * HOUR / 2);
        assertThat(calendar.effectiveReceipt(at("2024-06-12 17:00")))
                .isEqualTo(at("2024-06-13 07:00"));
        assertThat(calendar.plusOfficeMillis(at("2024-06-12 16:00"), 9 * HOUR))
                .isEqualTo(at("2024-06-14 07:30"));
    }

    @Test
    void firstOfficeHoursAlsoCountBeforeTheirDate() {
        WorkingCalendar calendar =
                calendar(LaoCai.hours("2024-01-01", LaoCai.MON_FRI, "08:00-16:00"));
        assertThat(calendar.officeMillisOfDay(LocalDate.parse("2023-12-29"))).isEqualTo(8 * HOUR);
    }

    @Test
    void entriesOfOneDateMakeUpAWeek() {
        WorkingCalendar calendar =
                calendar(
                        LaoCai.hours("2000-01-01", LaoCai.MON_FRI, "07:30-12:00", "13:30-17:00"),
                        LaoCai.hours("2000-01-01", EnumSet.of(DayOfWeek.SATURDAY), "07:30-11:30"));
        assertThat(calendar.officeMillisOfDay(LocalDate.parse("2024-06-15"))).isEqualTo(4 * HOUR);
        assertThat(calendar.isWorkingDay(LocalDate.parse("2024-06-16"))).isFalse();
        assertThat(calendar.plusOfficeMillis(at("2024-06-14 16:00"), 6 * HOUR))
                .isEqualTo(at("2024-06-17 08:30"));
    }

    @Test
    void daysAreRightFarOutsideTheYearsSummedUp() {
        assertThat(CALENDAR.dateOf(CALENDAR.endOfDay(LocalDate.parse("9999-12-31"))))
                .isEqualTo(LocalDate.parse("9999-12-31"));
        assertThat(CALENDAR.plusWorkingDays(LocalDate.parse("9999-12-31"), 1))
                .isEqualTo(LocalDate.parse("+10000-01-03"));
        assertThat(CALENDAR.isWorkingDay(LocalDate.parse("1899-12-31"))).isFalse();
        assertThat(CALENDAR.rollForward(LocalDate.parse("1899-12-31")))
                .isEqualTo(LocalDate.parse("1900-01-01"));
        assertThat(CALENDAR.effectiveReceipt(at("2100-01-02 09:00")))
                .isEqualTo(at("2100-01-04 07:30"));
    }

    @Test
    void officeTimeEndsWithTheYearsSummedUp() {
        assertThat(CALENDAR.officeMillis(at("2080-01-02 00:00"), at("2090-01-01 00:00"))).isZero();
        assertThat(CALENDAR.officeMillis(at("1990-01-02 00:00"), at("1999-01-01 00:00"))).isZero();
        assertThat(CALENDAR.plusOfficeMillis(at("2079-12-29 08:00"), 100 * HOUR))
                .isEqualTo(at("2080-01-01 00:00"));
    }

    @Test
    void daysWithAChangeOfClocksHaveTheirOwnLength() {
        WorkingCalendar calendar = Offices.NIGHT.calendar(ZoneId.of("Europe/Amsterdam"));
        LocalDate shortDay = LocalDate.parse("2024-03-31");
        LocalDate longDay = LocalDate.parse("2024-10-27");
        assertThat(calendar.endOfDay(shortDay) + 1 - calendar.startOfDay(shortDay))
                .isEqualTo(23 * HOUR);
        assertThat(calendar.endOfDay(longDay) + 1 - calendar.startOfDay(longDay))
                .isEqualTo(25 * HOUR);
        assertThat(calendar.officeMillisOfDay(shortDay)).isEqualTo(7 * HOUR);
        assertThat(calendar.officeMillisOfDay(longDay)).isEqualTo(9 * HOUR);
    }

    @Test
    void dayStartsWhenClocksSkipMidnight() {
        ZoneId cairo = ZoneId.of("Africa/Cairo");
        WorkingCalendar calendar = Offices.WEEK.calendar(cairo);
        LocalDate day = LocalDate.parse("2024-04-26");
        assertThat(calendar.startOfDay(day))
                .isEqualTo(day.atTime(1, 0).atZone(cairo).toInstant().toEpochMilli());
        assertThat(calendar.dateOf(calendar.startOfDay(day))).isEqualTo(day);
        assertThat(calendar.dateOf(calendar.startOfDay(day) - 1)).isEqualTo(day.minusDays(1));
        assertThat(calendar.effectiveReceipt(calendar.startOfDay(day)))
                .isEqualTo(day.atTime(8, 0).atZone(cairo).toInstant().toEpochMilli());
    }

    private static WorkingCalendar calendar(OfficeHours... hours) {
        Jurisdiction jurisdiction =
                new Jurisdiction(
                        "test",
                        LaoCai.ZONE,
                        List.of(hours),
                        LocalTime.of(15, 0),
                        DueComparison.BY_LIMIT,
                        PausePolicy.PAUSE,
                        PauseExtension.WORKING_DAYS,
                        true,
                        0);
        return new CalendarHistory(jurisdiction, List.of()).knownAt(0);
    }
}
