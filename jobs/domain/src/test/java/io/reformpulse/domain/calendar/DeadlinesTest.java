package io.reformpulse.domain.calendar;

import static io.reformpulse.domain.calendar.DueComparison.BY_LIMIT;
import static io.reformpulse.domain.calendar.DueComparison.DATE;
import static io.reformpulse.domain.calendar.DueComparison.INSTANT;
import static io.reformpulse.domain.calendar.LaoCai.at;
import static io.reformpulse.domain.calendar.LaoCai.endOf;
import static io.reformpulse.domain.calendar.LimitUnit.CALENDAR_DAY;
import static io.reformpulse.domain.calendar.LimitUnit.MONTH;
import static io.reformpulse.domain.calendar.LimitUnit.SAME_DAY;
import static io.reformpulse.domain.calendar.LimitUnit.WORKING_DAY;
import static io.reformpulse.domain.calendar.LimitUnit.WORKING_HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {
    private static final WorkingCalendar CALENDAR = LaoCai.calendar();
    private static final Deadlines PAUSE = deadlines(BY_LIMIT, PausePolicy.PAUSE);
    private static final Deadlines RESTART = deadlines(BY_LIMIT, PausePolicy.RESTART);

    @ParameterizedTest
    @CsvSource({
        "2024-01-31 09:00, 1, 2024-02-29",
        "2023-01-31 09:00, 1, 2023-02-28",
        "2024-05-31 09:00, 1, 2024-07-01",
        "2024-03-29 17:00, 1, 2024-05-02",
        "2024-02-29 09:00, 12, 2025-02-28"
    })
    void monthEndsOnTheSameDayNumberOrTheMonthsLastAndRolls(
            String received, int months, String due) {
        assertThat(PAUSE.computed(new Limit(months, MONTH), at(received), List.of(), CALENDAR))
                .isEqualTo(endOf(due));
    }

    @Test
    void calendarDaysOfSeveralPausesAreSummedBeforeTheDueRollsOnce() {
        // Unrolled Sunday 16 June; 1 and 1 day of pause make it Tuesday 18, not Wednesday 19.
        Limit limit = new Limit(4, CALENDAR_DAY);
        List<Interval> pauses =
                List.of(
                        pause("2024-06-12 10:00", "2024-06-13 10:00"),
                        pause("2024-06-13 11:00", "2024-06-14 10:00"));
        assertThat(PAUSE.computed(limit, at("2024-06-12 09:00"), pauses, CALENDAR))
                .isEqualTo(endOf("2024-06-18"));
    }

    @Test
    void calendarDaysOfAPauseRunOverDaysOffBetweenEffectiveTimes() {
        // Asked on Friday night, so on Monday; supplied on Saturday, so on Monday: 7 days, not 8.
        Limit limit = new Limit(14, CALENDAR_DAY);
        List<Interval> pauses = List.of(pause("2024-06-07 18:00", "2024-06-15 10:00"));
        assertThat(PAUSE.computed(limit, at("2024-06-05 09:00"), pauses, CALENDAR))
                .isEqualTo(endOf("2024-06-26"));
    }

    @Test
    void pauseBeforeTheReceiptTakesEffectMovesNothing() {
        List<Interval> pauses = List.of(pause("2024-06-15 10:00", "2024-06-16 10:00"));
        long saturday = at("2024-06-15 09:00");
        assertThat(PAUSE.computed(new Limit(1, WORKING_DAY), saturday, pauses, CALENDAR))
                .isEqualTo(endOf("2024-06-18"));
        assertThat(PAUSE.computed(new Limit(2, WORKING_HOUR), saturday, pauses, CALENDAR))
                .isEqualTo(at("2024-06-17 09:30"));
    }

    @Test
    void hoursBeginAtASupplementAfterTheEffectiveReceipt() {
        List<Interval> pauses = List.of(pause("2024-06-15 10:00", "2024-06-18 16:00"));
        long saturday = at("2024-06-15 09:00");
        assertThat(PAUSE.computed(new Limit(2, WORKING_HOUR), saturday, pauses, CALENDAR))
                .isEqualTo(at("2024-06-19 08:30"));
    }

    @Test
    void hoursKeepWhatIsUnusedThroughSeveralPauses() {
        // 8 h: one used until 08:30, two more from 14:30 to 16:30, five left from Friday 16:00.
        List<Interval> pauses =
                List.of(
                        pause("2024-06-12 08:30", "2024-06-12 14:30"),
                        pause("2024-06-12 16:30", "2024-06-14 16:00"));
        assertThat(
                        PAUSE.computed(
                                new Limit(8, WORKING_HOUR),
                                at("2024-06-12 07:30"),
                                pauses,
                                CALENDAR))
                .isEqualTo(at("2024-06-17 11:30"));
    }

    @Test
    void pauseAskedAtTheVeryDueEndsItWhenTheSupplementTakesEffect() {
        List<Interval> pauses = List.of(pause("2024-06-12 09:30", "2024-06-15 10:00"));
        assertThat(
                        PAUSE.computed(
                                new Limit(2, WORKING_HOUR),
                                at("2024-06-12 07:30"),
                                pauses,
                                CALENDAR))
                .isEqualTo(at("2024-06-17 07:30"));
    }

    @Test
    void sameDayWorkMovesByWorkingDays() {
        List<Interval> pauses = List.of(pause("2024-06-14 10:00", "2024-06-18 10:00"));
        assertThat(PAUSE.computed(new Limit(0, SAME_DAY), at("2024-06-14 09:00"), pauses, CALENDAR))
                .isEqualTo(endOf("2024-06-18"));
    }

    @ParameterizedTest
    @CsvSource({
        "3, WORKING_DAY, 2024-06-26 23:59:59.999",
        "0, SAME_DAY, 2024-06-24 23:59:59.999", // 15:30 is after the cut-off
        "8, WORKING_HOUR, 2024-06-24 15:30",
        "3, CALENDAR_DAY, 2024-06-24 23:59:59.999"
    })
    void restartCountsAnewFromTheLastSupplement(int amount, LimitUnit unit, String due) {
        List<Interval> pauses =
                List.of(
                        pause("2024-06-12 10:00", "2024-06-13 10:00"),
                        pause("2024-06-13 11:00", "2024-06-21 15:30"));
        Limit limit = new Limit(amount, unit);
        long expected = at(due);
        long received = at("2024-06-12 09:00");
        assertThat(RESTART.computed(limit, received, pauses, CALENDAR)).isEqualTo(expected);
        assertThat(RESTART.explicit(at("2024-12-31 17:00"), limit, pauses, CALENDAR))
                .isEqualTo(expected);
    }

    @Test
    void computedDueIsWidenedUnderDateOnly() {
        long received = at("2024-06-12 09:00");
        Limit hours = new Limit(4, WORKING_HOUR);
        Limit day = new Limit(1, WORKING_DAY);
        assertThat(computed(DATE, hours, received)).isEqualTo(endOf("2024-06-12"));
        assertThat(computed(INSTANT, hours, received)).isEqualTo(at("2024-06-12 14:30"));
        assertThat(computed(BY_LIMIT, hours, received)).isEqualTo(at("2024-06-12 14:30"));
        for (DueComparison comparison : DueComparison.values()) {
            assertThat(computed(comparison, day, received)).isEqualTo(endOf("2024-06-13"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, SAME_DAY, 2024-06-12 09:00, -1",
        "7, WORKING_HOUR, 2024-06-12 09:00, -1",
        "8, WORKING_HOUR, 2024-06-12 09:00, 8",
        "28, WORKING_HOUR, 2024-06-12 09:00, 28",
        "3, WORKING_DAY, 2024-06-12 09:00, 24",
        "3, WORKING_DAY, 2024-06-15 09:00, 24",
        "5, WORKING_DAY, 2024-02-06 14:00, 40",
        "25, CALENDAR_DAY, 2024-08-08 09:00, 136",
        "1, MONTH, 2024-05-31 09:00, 168"
    })
    void centralLimitGrantsTheOfficeTimeOfTheDaysAfterDayZero(
            int amount, LimitUnit unit, String received, long hours) {
        long expected = hours < 0 ? -1 : hours * 3_600_000;
        assertThat(PAUSE.officeTimeOf(new Limit(amount, unit), at(received), CALENDAR))
                .isEqualTo(expected);
    }

    @Test
    void dayOffAnnouncedLateMovesTheDue() {
        CalendarHistory history =
                new CalendarHistory(
                        LaoCai.jurisdiction(),
                        List.of(
                                new CalendarRow(
                                        LocalDate.parse("2024-06-14"),
                                        DayKind.HOLIDAY,
                                        LocalDate.parse("2024-06-13"))));
        Limit limit = new Limit(2, WORKING_DAY);
        long received = at("2024-06-12 09:00");
        assertThat(
                        PAUSE.computed(
                                limit,
                                received,
                                List.of(),
                                history.knownAt(at("2024-06-12 10:00"))))
                .isEqualTo(endOf("2024-06-14"));
        assertThat(
                        PAUSE.computed(
                                limit,
                                received,
                                List.of(),
                                history.knownAt(at("2024-06-13 00:00"))))
                .isEqualTo(endOf("2024-06-17"));
    }

    private static long computed(DueComparison comparison, Limit limit, long received) {
        return deadlines(comparison, PausePolicy.PAUSE)
                .computed(limit, received, List.of(), CALENDAR);
    }

    private static Deadlines deadlines(DueComparison comparison, PausePolicy policy) {
        return new Deadlines(LaoCai.with(comparison, policy, PauseExtension.WORKING_DAYS));
    }

    private static Interval pause(String asked, String supplied) {
        return new Interval(at(asked), at(supplied));
    }
}
