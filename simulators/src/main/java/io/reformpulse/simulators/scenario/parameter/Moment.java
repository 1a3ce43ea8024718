package io.reformpulse.simulators.scenario.parameter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day of a workload, and perhaps a time: {@code 2025-03-10}, {@code day 8} counted from the
 * first, {@code 50 %} of the days of handing in, {@code start}, {@code end} (the last on which
 * anything arrives), each with or without {@code 08:00} behind.
 *
 * @param time null if none was told
 */
record Moment(LocalDate day, LocalTime time) {
    private static final Pattern FORM = Pattern.compile("(.+?)(?:[ T](\\d{1,2}:\\d{2}))?");
    private static final Pattern NTH = Pattern.compile("day (\\d{1,5})");
    private static final Pattern PART = Pattern.compile("(\\d{1,3}(?:\\.\\d+)?) ?%");

    static Moment parse(String text, Setting setting) {
        Matcher form = FORM.matcher(text.trim());
        if (!form.matches()) {
            throw unreadable();
        }
        try {
            LocalDate day = day(form.group(1), setting);
            if (day.isBefore(setting.first()) || day.isAfter(setting.end())) {
                throw new IllegalArgumentException(
                        "take a day from "
                                + (setting.first() + " to " + setting.end())
                                + ", those of the workload");
            }
            return new Moment(day, form.group(2) == null ? null : Amounts.time(form.group(2)));
        } catch (DateTimeException e) {
            throw unreadable();
        }
    }

    private static LocalDate day(String text, Setting setting) {
        long days = ChronoUnit.DAYS.between(setting.first(), setting.last()) + 1;
        Matcher nth = NTH.matcher(text);
        if (nth.matches()) {
            return setting.first().plusDays(Long.parseLong(nth.group(1)) - 1);
        }
        Matcher part = PART.matcher(text);
        if (part.matches()) {
            double over = Double.parseDouble(part.group(1)) / 100;
            return setting.first().plusDays(Math.min((long) (over * days), days - 1));
        }
        return switch (text) {
            case "start" -> setting.first();
            case "end" -> setting.end();
            default -> LocalDate.parse(text);
        };
    }

    private static IllegalArgumentException unreadable() {
        return new IllegalArgumentException(
                "give a day such as 2025-03-10, day 8, 50 %, start or end, or one of these with a"
                        + " time such as day 8 08:00");
    }

    /** Without a time: when the day starts. Epoch milliseconds. */
    long from(Setting setting) {
        return time == null ? setting.startOf(day) : instant(setting);
    }

    /** Without a time: when the day is over. Epoch milliseconds. */
    long to(Setting setting) {
        return time == null ? setting.startOf(day.plusDays(1)) : instant(setting);
    }

    private long instant(Setting setting) {
        return day.atTime(time).atZone(setting.zone()).toInstant().toEpochMilli();
    }
}
