package io.reformpulse.domain.calendar;

import static io.reformpulse.domain.calendar.DayKind.HOLIDAY;
import static io.reformpulse.domain.calendar.DayKind.MAKEUP_WORKDAY;
import static io.reformpulse.domain.calendar.LaoCai.at;
import static io.reformpulse.domain.calendar.LaoCai.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarHistoryTest {
    private static final LocalDate SWAPPED = LocalDate.parse("2026-01-02");

    @Test
    void rowCountsFromMidnightOfItsKnownFromOn() {
        CalendarHistory history = history(row("2026-01-02", HOLIDAY, "2025-12-20"));
        long known = at("2025-12-20 00:00");
        assertThat(history.knownAt(known - 1).isWorkingDay(SWAPPED)).isTrue();
        assertThat(history.knownAt(known).isWorkingDay(SWAPPED)).isFalse();
    }

    @Test
    void rowWithoutKnownFromAlwaysCounts() {
        CalendarHistory history = history(row("2026-01-02", HOLIDAY, null));
        assertThat(history.knownAt(Long.MIN_VALUE).isWorkingDay(SWAPPED)).isFalse();
        assertThat(history.changesBetween(Long.MIN_VALUE, Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void laterKnowledgeOfADateReplacesTheEarlier() {
        CalendarHistory history =
                history(
                        row("2026-01-02", MAKEUP_WORKDAY, "2025-12-28"),
                        row("2026-01-02", HOLIDAY, null));
        assertThat(history.knownAt(at("2025-12-27 23:59")).isWorkingDay(SWAPPED)).isFalse();
        assertThat(history.knownAt(at("2025-12-28 00:00")).isWorkingDay(SWAPPED)).isTrue();
    }

    @Test
    void makeupDayOnAFreeWeekdayHasTheUsualShifts() {
        WorkingCalendar calendar = history(row("2026-01-10", MAKEUP_WORKDAY, null)).knownAt(0);
        assertThat(calendar.officeMillisOfDay(LocalDate.parse("2026-01-10")))
                .isEqualTo(8 * 3_600_000L);
    }

    @Test
    void holidayOnAFreeWeekdayChangesNothing() {
        WorkingCalendar calendar = history(row("2026-01-10", HOLIDAY, null)).knownAt(0);
        assertThat(
                        calendar.workingDays(
                                LocalDate.parse("2026-01-04"), LocalDate.parse("2026-01-11")))
                .isEqualTo(5);
    }

    @Test
    void changesAreAfterTheFirstInstantAndUpToTheSecond() {
        CalendarHistory history =
                history(
                        row("2026-02-02", HOLIDAY, "2026-01-15"),
                        row("2026-01-02", HOLIDAY, "2025-12-20"),
                        row("2026-01-10", MAKEUP_WORKDAY, "2025-12-20"));
        long first = at("2025-12-20 00:00");
        long second = at("2026-01-15 00:00");
        assertThat(history.changesBetween(first - 1, second)).containsExactly(first, second);
        assertThat(history.changesBetween(first, second)).containsExactly(second);
        assertThat(history.changesBetween(first, second - 1)).isEmpty();
        assertThat(history.changesBetween(second, first)).isEmpty();
    }

    @Test
    void calendarsOfOneKnowledgeAreOneObject() {
        CalendarHistory history = history(row("2026-01-02", HOLIDAY, "2025-12-20"));
        assertThat(history.knownAt(at("2026-01-01 00:00")))
                .isSameAs(history.knownAt(at("2026-05-01 00:00")));
    }

    @Test
    void contradictionKnownFromOneDateIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                history(
                                        row("2026-01-02", HOLIDAY, "2025-12-20"),
                                        row("2026-01-02", MAKEUP_WORKDAY, "2025-12-20")))
                .withMessageContaining("2026-01-02 both HOLIDAY and MAKEUP_WORKDAY");
    }

    private static CalendarHistory history(CalendarRow... rows) {
        return new CalendarHistory(LaoCai.jurisdiction(), List.of(rows));
    }
}
