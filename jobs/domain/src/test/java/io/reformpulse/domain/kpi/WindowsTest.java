package io.reformpulse.domain.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId LORD_HOWE = ZoneId.of("Australia/Lord_Howe");
    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");
    private static final ZoneId LAO_CAI = ZoneId.of("Asia/Ho_Chi_Minh");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Asia/Ho_Chi_Minh",
                "Europe/Amsterdam",
                "America/New_York",
                "Australia/Lord_Howe",
                "America/Sao_Paulo",
                "America/St_Johns",
                "Pacific/Apia"
            })
    void windowsTileTimeWithoutGapOrOverlap(String id) {
        ZoneId zone = ZoneId.of(id);
        Windows windows = Zones.windows(zone);
        for (WindowType type : EnumSet.range(WindowType.HOUR, WindowType.YEAR)) {
            long from = Zones.at(zone, "2009-12-30T12:00");
            long to = Zones.at(zone, "2012-01-03T12:00");
            Window window = windows.containing(type, from);
            while (window.end() < to) {
                assertThat(window.end()).isGreaterThan(window.start());
                assertThat(windows.containing(type, window.start())).isEqualTo(window);
                assertThat(windows.containing(type, (window.start() + window.end()) / 2))
                        .isEqualTo(window);
                assertThat(windows.containing(type, window.end() - 1)).isEqualTo(window);
                Window next = windows.containing(type, window.end());
                assertThat(next.start()).as("%s after %s", type, window).isEqualTo(window.end());
                window = next;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Asia/Ho_Chi_Minh",
                "Europe/Amsterdam",
                "America/New_York",
                "Australia/Lord_Howe"
            })
    void everyLargerWindowBeginsWithADayAndEveryDayWithAnHour(String id) {
        ZoneId zone = ZoneId.of(id);
        Windows windows = Zones.windows(zone);
        for (LocalDate date = LocalDate.of(2024, 1, 1);
                date.getYear() == 2024;
                date = date.plusDays(1)) {
            long start = date.atStartOfDay(zone).toInstant().toEpochMilli();
            long end = date.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
            Window day = new Window(WindowType.DAY, start, end);
            assertThat(windows.containing(WindowType.DAY, end - 1)).isEqualTo(day);
            assertThat(windows.hourStart(start)).isEqualTo(start);
            assertThat(windows.containing(WindowType.HOUR, end - 1).end()).isEqualTo(end);
            assertThat(windows.midnightAtOrBefore(end - 1)).isEqualTo(start);
            assertThat(windows.midnightAtOrBefore(start)).isEqualTo(start);
            assertThat(windows.nextMidnight(start)).isEqualTo(end);
            assertThat(windows.dayOf(start)).isEqualTo((int) date.toEpochDay());
            assertThat(windows.startOf((int) date.toEpochDay())).isEqualTo(start);
        }
    }

    @Test
    void daysHaveTwentyThreeToTwentyFiveHours() {
        assertThat(hoursOf(NEW_YORK, LocalDate.of(2024, 3, 10))).hasSize(23);
        assertThat(hoursOf(NEW_YORK, LocalDate.of(2024, 3, 11))).hasSize(24);
        assertThat(hoursOf(NEW_YORK, LocalDate.of(2024, 11, 3))).hasSize(25);
    }

    @Test
    void twoHoursOfOneLabelHaveDifferentStarts() {
        assertThat(hoursOf(NEW_YORK, LocalDate.of(2024, 11, 3)))
                .startsWith(
                        "00:00-04:00 60",
                        "01:00-04:00 60",
                        "01:00-05:00 60",
                        "02:00-05:00 60",
                        "03:00-05:00 60");
    }

    @Test
    void aChangeByHalfAnHourCutsTheSlotsBesideIt() {
        assertThat(hoursOf(LORD_HOWE, LocalDate.of(2024, 4, 7)))
                .startsWith(
                        "00:00+11:00 60",
                        "01:00+11:00 60",
                        "01:30+10:30 30",
                        "02:00+10:30 60",
                        "03:00+10:30 60")
                .hasSize(25);
        assertThat(hoursOf(LORD_HOWE, LocalDate.of(2024, 10, 6)))
                .startsWith(
                        "00:00+10:30 60",
                        "01:00+10:30 60",
                        "02:30+11:00 30",
                        "03:00+11:00 60",
                        "04:00+11:00 60")
                .hasSize(24);
    }

    @Test
    void aDayWhoseMidnightIsSkippedBeginsAtItsFirstInstant() {
        assertThat(hoursOf(SAO_PAULO, LocalDate.of(2018, 11, 4)))
                .startsWith("01:00-02:00 60")
                .hasSize(23);
        Windows windows = Zones.windows(SAO_PAULO);
        long first = Zones.at(SAO_PAULO, "2018-11-04T01:00");
        assertThat(windows.containing(WindowType.DAY, first).start()).isEqualTo(first);
        assertThat(windows.nextMidnight(first - 1)).isEqualTo(first);
    }

    @Test
    void weeksAreIsoAndBelongToTheYearOfTheirLastDay() {
        Window week = window(LAO_CAI, WindowType.WEEK, "2024-12-31T10:00");
        assertThat(week.start()).isEqualTo(Zones.at(LAO_CAI, "2024-12-30T00:00"));
        assertThat(week.end()).isEqualTo(Zones.at(LAO_CAI, "2025-01-06T00:00"));
        assertThat(Zones.windows(LAO_CAI).yearOf(week)).isEqualTo(2025);
        Window december = window(LAO_CAI, WindowType.MONTH, "2024-12-31T10:00");
        assertThat(Zones.windows(LAO_CAI).yearOf(december)).isEqualTo(2024);
    }

    @Test
    void monthsQuartersAndYearsAreLocal() {
        assertBounds(WindowType.MONTH, "2024-02-29T23:59", "2024-02-01T00:00", "2024-03-01T00:00");
        assertBounds(
                WindowType.QUARTER, "2024-04-01T00:00", "2024-04-01T00:00", "2024-07-01T00:00");
        assertBounds(
                WindowType.QUARTER, "2024-12-31T23:59", "2024-10-01T00:00", "2025-01-01T00:00");
        assertBounds(WindowType.YEAR, "2024-12-31T23:59", "2024-01-01T00:00", "2025-01-01T00:00");
        assertBounds(WindowType.HOUR, "2024-12-31T23:59", "2024-12-31T23:00", "2025-01-01T00:00");
    }

    @Test
    void rollingWindowsEndAtTheLastMidnightAtOrBeforeAsOf() {
        Windows windows = Zones.windows(NEW_YORK);
        Window week =
                windows.rolling(WindowType.ROLLING_7D, Zones.at(NEW_YORK, "2024-03-14T09:00"));
        assertThat(week.start()).isEqualTo(Zones.at(NEW_YORK, "2024-03-07T00:00"));
        assertThat(week.end()).isEqualTo(Zones.at(NEW_YORK, "2024-03-14T00:00"));
        Window month = windows.rolling(WindowType.ROLLING_30D, week.end());
        assertThat(month.start()).isEqualTo(Zones.at(NEW_YORK, "2024-02-13T00:00"));
        assertThat(month.end()).isEqualTo(week.end());
    }

    @Test
    void nowHasNoBoundsAndRollingIsNotContaining() {
        Windows windows = Zones.windows(LAO_CAI);
        assertThat(windows.containing(WindowType.NOW, 5))
                .isEqualTo(new Window(WindowType.NOW, 0, 0));
        assertThatThrownBy(() -> windows.containing(WindowType.ROLLING_7D, 5))
                .hasMessageContaining("rolling()");
        assertThatThrownBy(() -> windows.rolling(WindowType.DAY, 5))
                .hasMessageContaining("containing()");
    }

    /** Each slot of a day as its local start with offset, and its minutes. */
    private static List<String> hoursOf(ZoneId zone, LocalDate date) {
        Windows windows = Zones.windows(zone);
        long end = windows.startOf((int) date.toEpochDay() + 1);
        List<String> hours = new ArrayList<>();
        for (long t = windows.startOf((int) date.toEpochDay()); t < end; ) {
            Window hour = windows.containing(WindowType.HOUR, t);
            ZonedDateTime local = Instant.ofEpochMilli(hour.start()).atZone(zone);
            hours.add(
                    local.toLocalTime().toString()
                            + local.getOffset()
                            + " "
                            + (hour.end() - hour.start()) / 60_000);
            assertThat(windows.hourStart(hour.end() - 1)).isEqualTo(hour.start());
            t = hour.end();
        }
        return hours;
    }

    private static void assertBounds(WindowType type, String at, String start, String end) {
        assertThat(window(LAO_CAI, type, at))
                .isEqualTo(new Window(type, Zones.at(LAO_CAI, start), Zones.at(LAO_CAI, end)));
    }

    private static Window window(ZoneId zone, WindowType type, String local) {
        long instant = LocalDateTime.parse(local).atZone(zone).toInstant().toEpochMilli();
        return Zones.windows(zone).containing(type, instant);
    }
}
