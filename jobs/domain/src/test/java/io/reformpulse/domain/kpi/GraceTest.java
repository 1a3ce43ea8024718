package io.reformpulse.domain.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.calendar.CalendarRow;
import io.reformpulse.domain.calendar.DayKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraceTest {
    private static final ZoneId LAO_CAI = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    /** Tết 2024, and the Saturday worked for 29 April. */
    private static final Windows WINDOWS =
            Zones.windows(
                    LAO_CAI,
                    off("2024-02-08"),
                    off("2024-02-09"),
                    off("2024-02-12"),
                    off("2024-02-13"),
                    off("2024-02-14"),
                    off("2024-04-29"),
                    off("2024-04-30"),
                    off("2024-05-01"),
                    worked("2024-05-04"));

    @ParameterizedTest(name = "{0} is provisional until {1}: {2}")
    @CsvSource({
        "2024-03-04, 2024-03-08T00:00, Mon: Tue 5 Wed 6 Thu 7",
        "2024-03-06, 2024-03-12T00:00, Wed: Thu 7 Fri 8 Mon 11",
        "2024-03-08, 2024-03-14T00:00, Fri: Mon 11 Tue 12 Wed 13",
        "2024-03-09, 2024-03-14T00:00, Sat: the same three",
        "2024-03-10, 2024-03-14T00:00, Sun: the same three; Monday starts at window end",
        "2024-02-05, 2024-02-16T00:00, before Tet: Tue 6 Wed 7 Thu 15",
        "2024-02-07, 2024-02-20T00:00, last day before Tet: Thu 15 Fri 16 Mon 19",
        "2024-02-10, 2024-02-20T00:00, within Tet: the same three",
        "2024-02-14, 2024-02-20T00:00, last day of Tet: the same three",
        "2024-04-30, 2024-05-05T00:00, Thu 2 Fri 3 and the Saturday worked"
    })
    void aDayIsProvisionalForThreeWorkingDays(String day, String until, String why) {
        assertThat(graceEnd(WindowType.DAY, day)).isEqualTo(Zones.at(LAO_CAI, until));
    }

    @ParameterizedTest(name = "{0} of {1} is provisional until {2}")
    @CsvSource({
        "WEEK, 2024-03-05, 2024-03-18T00:00",
        "MONTH, 2024-02-05, 2024-03-08T00:00",
        "QUARTER, 2024-02-05, 2024-04-16T00:00",
        "YEAR, 2024-02-05, 2025-01-16T00:00"
    })
    void longerWindowsAreProvisionalForDaysWhateverIsWorked(
            WindowType type, String day, String until) {
        assertThat(graceEnd(type, day)).isEqualTo(Zones.at(LAO_CAI, until));
    }

    @Test
    void graceEndsAtLocalMidnightOnEitherSideOfAChangeOfClocks() {
        Windows windows = Zones.windows(AMSTERDAM);
        Window week = windows.containing(WindowType.WEEK, Zones.at(AMSTERDAM, "2024-03-20T10:00"));
        assertThat(Instant.ofEpochMilli(week.end())).isEqualTo("2024-03-24T23:00:00Z");
        assertThat(Instant.ofEpochMilli(windows.graceEnd(week))).isEqualTo("2024-03-31T22:00:00Z");
        Window friday = windows.containing(WindowType.DAY, Zones.at(AMSTERDAM, "2024-10-25T10:00"));
        assertThat(Instant.ofEpochMilli(windows.graceEnd(friday)))
                .isEqualTo("2024-10-30T23:00:00Z");
    }

    @Test
    void aDayOffAnnouncedAfterTheWindowEndedDoesNotLengthenItsGrace() {
        CalendarRow late =
                new CalendarRow(
                        LocalDate.of(2024, 3, 7), DayKind.HOLIDAY, LocalDate.of(2024, 3, 6));
        Windows windows = Zones.windows(LAO_CAI, late);
        Window monday = windows.containing(WindowType.DAY, Zones.at(LAO_CAI, "2024-03-04T10:00"));
        Window tuesday = windows.containing(WindowType.DAY, Zones.at(LAO_CAI, "2024-03-05T10:00"));
        assertThat(windows.graceEnd(monday)).isEqualTo(Zones.at(LAO_CAI, "2024-03-08T00:00"));
        // Known from the very midnight at which Tuesday ends: Wed 6, Fri 8, Mon 11.
        assertThat(windows.graceEnd(tuesday)).isEqualTo(Zones.at(LAO_CAI, "2024-03-12T00:00"));
    }

    @Test
    void hoursRollingWindowsAndNowAreAlwaysProvisional() {
        long noon = Zones.at(LAO_CAI, "2024-03-05T12:00");
        assertThat(WINDOWS.graceEnd(WINDOWS.containing(WindowType.HOUR, noon)))
                .isEqualTo(Long.MAX_VALUE);
        assertThat(WINDOWS.graceEnd(WINDOWS.rolling(WindowType.ROLLING_7D, noon)))
                .isEqualTo(Long.MAX_VALUE);
        assertThat(WINDOWS.graceEnd(WINDOWS.rolling(WindowType.ROLLING_30D, noon)))
                .isEqualTo(Long.MAX_VALUE);
        assertThat(WINDOWS.graceEnd(Window.NOW)).isEqualTo(Long.MAX_VALUE);
    }

    private static long graceEnd(WindowType type, String day) {
        long noon = Zones.at(LAO_CAI, day + "T12:00");
        return WINDOWS.graceEnd(WINDOWS.containing(type, noon));
    }

    private static CalendarRow off(String date) {
        return new CalendarRow(LocalDate.parse(date), DayKind.HOLIDAY, null);
    }

    private static CalendarRow worked(String date) {
        return new CalendarRow(LocalDate.parse(date), DayKind.MAKEUP_WORKDAY, null);
    }
}
