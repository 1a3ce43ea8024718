package io.reformpulse.engine.intake;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** ISO 8601 times with an offset, to whole milliseconds; fractions of one are cut off. */
public final class IsoTime {
    /** Returned for text that is no such time. */
    public static final long NOT_A_TIME = Long.MIN_VALUE;

    private static final int SHORTEST = "2024-03-05T09:10:00Z".length();
    private static final int MAX_OFFSET_MINUTES = 18 * 60;
    private static final int[] DAYS_BEFORE_MONTH = {
        0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365
    };

    /** All that the standard allows beside the usual form, such as no seconds or +0700. */
    private static final DateTimeFormatter ANY_FORM =
            new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                    .appendPattern("[XXXXX][XXXX][X]")
                    .toFormatter(Locale.ROOT)
                    .withChronology(IsoChronology.INSTANCE)
                    .withResolverStyle(ResolverStyle.STRICT);

    private IsoTime() {}

    /** Epoch milliseconds of the text, or {@link #NOT_A_TIME}. */
    public static long millis(CharSequence text) {
        char[] chars = text.toString().toCharArray();
        return millis(chars, 0, chars.length);
    }

    /**
     * Epoch milliseconds of the text in {@code c[start, start + length)}, or {@link #NOT_A_TIME}.
     */
    public static long millis(char[] c, int start, int length) {
        long usual = length < SHORTEST ? NOT_A_TIME : usualForm(c, start, start + length);
        return usual != NOT_A_TIME ? usual : anyForm(new String(c, start, length));
    }

    private static long usualForm(char[] c, int p, int end) {
        if (c[p + 4] != '-'
                || c[p + 7] != '-'
                || c[p + 10] != 'T'
                || c[p + 13] != ':'
                || c[p + 16] != ':') {
            return NOT_A_TIME;
        }
        int year = two(c, p) * 100 + two(c, p + 2);
        int month = two(c, p + 5);
        int day = two(c, p + 8);
        int hour = two(c, p + 11);
        int minute = two(c, p + 14);
        int second = two(c, p + 17);
        boolean possible =
                two(c, p) >= 0
                        && two(c, p + 2) >= 0
                        && month >= 1
                        && month <= 12
                        && day >= 1
                        && day <= daysIn(year, month)
                        && hour >= 0
                        && hour < 24
                        && minute >= 0
                        && minute < 60
                        && second >= 0
                        && second < 60;
        if (!possible) {
            return NOT_A_TIME;
        }
        long local = (epochDay(year, month, day) * 24 + hour) * 60 + minute;
        return withFractionAndOffset(c, p + 19, end, local, second);
    }

    private static long withFractionAndOffset(char[] c, int p, int end, long minutes, int second) {
        int millis = 0;
        int at = p;
        if (c[at] == '.') {
            int weight = 100;
            for (at++; at < end && isDigit(c[at]); at++, weight /= 10) {
                millis += (c[at] - '0') * weight;
            }
            if (at == p + 1 || at > p + 10 || at == end) {
                return NOT_A_TIME;
            }
        }
        int offset = offsetMinutes(c, at, end);
        return offset == Integer.MIN_VALUE
                ? NOT_A_TIME
                : (minutes - offset) * 60_000 + second * 1000L + millis;
    }

    private static int offsetMinutes(char[] c, int p, int end) {
        if (end - p == 1 && c[p] == 'Z') {
            return 0;
        }
        if (end - p != 6 || c[p + 3] != ':' || (c[p] != '+' && c[p] != '-')) {
            return Integer.MIN_VALUE;
        }
        int hours = two(c, p + 1);
        int minutes = two(c, p + 4);
        int total = hours * 60 + minutes;
        if (hours < 0 || minutes < 0 || minutes > 59 || total > MAX_OFFSET_MINUTES) {
            return Integer.MIN_VALUE;
        }
        return c[p] == '-' ? -total : total;
    }

    private static long anyForm(String text) {
        try {
            return ANY_FORM.parse(text, OffsetDateTime::from).toInstant().toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            return NOT_A_TIME;
        }
    }

    private static int two(char[] c, int p) {
        return isDigit(c[p]) && isDigit(c[p + 1]) ? (c[p] - '0') * 10 + c[p + 1] - '0' : -1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLeap(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    private static int daysIn(int year, int month) {
        boolean leapFebruary = month == 2 && isLeap(year);
        return DAYS_BEFORE_MONTH[month] - DAYS_BEFORE_MONTH[month - 1] + (leapFebruary ? 1 : 0);
    }

    private static long epochDay(int year, int month, int day) {
        int before = year - 1;
        // 719162 days lie between 0001-01-01 and 1970-01-01.
        long yearStart =
                365L * before
                        + Math.floorDiv(before, 4)
                        - Math.floorDiv(before, 100)
                        + Math.floorDiv(before, 400)
                        - 719_162;
        int leapDay = month > 2 && isLeap(year) ? 1 : 0;
        return yearStart + DAYS_BEFORE_MONTH[month - 1] + leapDay + day - 1;
    }
}
