package io.reformpulse.simulators.place;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The office hours in force from a date on; shifts are local and half open. */
public record OfficeRule(LocalDate from, Set<DayOfWeek> days, List<Shift> shifts) {

    /** Office time without a break. */
    public record Shift(LocalTime from, LocalTime to) {}

    public OfficeRule {
        if (days.isEmpty() || shifts.isEmpty()) {
            throw new IllegalArgumentException(
                    "Office hours from " + from + " need at least one day and one shift.");
        }
    }

    /** From the words of jurisdiction.yaml: {@code MON-FRI} and {@code 07:30-12:00}. */
    static OfficeRule parse(LocalDate from, String days, List<String> hours) {
        List<Shift> shifts = new ArrayList<>();
        for (String span : hours) {
            String[] ends = span.split("-", 2);
            shifts.add(new Shift(LocalTime.parse(ends[0].trim()), LocalTime.parse(ends[1].trim())));
        }
        return new OfficeRule(from, parseDays(days), List.copyOf(shifts));
    }

    private static Set<DayOfWeek> parseDays(String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String span : text.split(",")) {
            String[] ends = span.split("-", 2);
            DayOfWeek day = parseDay(ends[0]);
            DayOfWeek last = parseDay(ends[ends.length - 1]);
            days.add(day);
            while (day != last) {
                day = day.plus(1);
                days.add(day);
            }
        }
        return Set.copyOf(days);
    }

    private static DayOfWeek parseDay(String text) {
        String wanted = text.trim().toUpperCase(Locale.ROOT);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (wanted.length() >= 3 && day.name().startsWith(wanted)) {
                return day;
            }
        }
        throw new IllegalArgumentException(
                "Office hours name the day '" + text + "'; write MON, TUE, ... SUN.");
    }
}
