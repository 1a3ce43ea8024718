package io.reformpulse.domain.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The jurisdiction of the reference vectors, for tests. */
public final class LaoCai {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    public static final Set<DayOfWeek> MON_FRI = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private LaoCai() {}

    public static Jurisdiction jurisdiction() {
        return with(DueComparison.BY_LIMIT, PausePolicy.PAUSE, PauseExtension.WORKING_DAYS);
    }

    public static Jurisdiction with(
            DueComparison comparison, PausePolicy policy, PauseExtension extension) {
        return new Jurisdiction(
                "lao-cai",
                ZONE,
                List.of(hours("2000-01-01", MON_FRI, "07:30-12:00", "13:30-17:00")),
                LocalTime.of(15, 0),
                comparison,
                policy,
                extension,
                true,
                48_250);
    }

    public static CalendarHistory history() {
        return new CalendarHistory(jurisdiction(), rows());
    }

    public static WorkingCalendar calendar() {
        return history().knownAt(Long.MAX_VALUE);
    }

    public static List<CalendarRow> rows() {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                LaoCai.class.getResourceAsStream("/calendar/calendar.csv"),
                                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", 3))
                    .map(cells -> row(cells[0], DayKind.valueOf(cells[1]), null))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CalendarRow row(String date, DayKind kind, String knownFrom) {
        return new CalendarRow(
                LocalDate.parse(date), kind, knownFrom == null ? null : LocalDate.parse(knownFrom));
    }

    /** Office hours written as in jurisdiction.yaml, such as 07:30-12:00. */
    static OfficeHours hours(String from, Set<DayOfWeek> days, String... shifts) {
        return new OfficeHours(
                LocalDate.parse(from), days, List.of(shifts).stream().map(LaoCai::shift).toList());
    }

    private static Shift shift(String text) {
        String[] ends = text.split("-");
        return new Shift(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }

    /** The instant of a local time such as 2024-03-05 09:10 in Lào Cai. */
    public static long at(String local) {
        LocalDateTime time = LocalDateTime.parse(local.replace(' ', 'T'));
        return time.atZone(ZONE).toInstant().toEpochMilli();
    }

    /** The last millisecond of a local date in Lào Cai. */
    public static long endOf(String date) {
        return at(LocalDate.parse(date).plusDays(1) + " 00:00") - 1;
    }
}
