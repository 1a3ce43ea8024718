package io.reformpulse.simulators.scenario.parameter;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the amounts among the parameters; an objection says what to give instead. */
final class Amounts {
    private static final Pattern DURATION = Pattern.compile("(-?)(\\d{1,6}) ?(s|min|h|d)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}(\\.\\d{1,9})?");
    private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,5}");

    private Amounts() {}

    static double rate(String text) {
        if (NUMBER.matcher(text).matches() && Double.parseDouble(text) <= 1) {
            return Double.parseDouble(text);
        }
        throw new IllegalArgumentException("give a number from 0 to 1, such as 0.75");
    }

    static double factor(String text) {
        if (NUMBER.matcher(text).matches() && Double.parseDouble(text) > 0) {
            return Double.parseDouble(text);
        }
        throw new IllegalArgumentException("give a number above 0, such as 2.5");
    }

    static int count(String text) {
        if (COUNT.matcher(text).matches()) {
            return Integer.parseInt(text);
        }
        throw new IllegalArgumentException("give a whole number from 1 to 999999");
    }

    /** A time of day on the minute. */
    static LocalTime time(String text) {
        try {
            return LocalTime.parse(text.length() == "8:00".length() ? "0" + text : text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("give a time of day such as 19:30", e);
        }
    }

    static Duration duration(String text) {
        Duration duration = skew(text);
        if (duration.isNegative()) {
            throw noDuration("30 s, 10 min, 48 h or 3 d");
        }
        return duration;
    }

    /** A duration that may be negative. */
    static Duration skew(String text) {
        Matcher form = DURATION.matcher(text.trim());
        if (!form.matches()) {
            throw noDuration("30 s, 10 min, 48 h, 3 d or -3 h");
        }
        long amount = Long.parseLong(form.group(1) + form.group(2));
        if (amount == 0) {
            throw noDuration("30 s, 10 min or -3 h, but not 0");
        }
        return switch (form.group(3)) {
            case "s" -> Duration.ofSeconds(amount);
            case "min" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    private static IllegalArgumentException noDuration(String examples) {
        return new IllegalArgumentException("give a duration such as " + examples);
    }
}
