package io.reformpulse.domain.alert.news;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * How numbers and times are written in each language, the same on every machine whatever its
 * locale.
 */
public enum Language {
    VI('.', ','),
    EN(',', '.');

    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };

    /** Chances below this are not told apart. */
    private static final BigDecimal SMALLEST_PERCENT = new BigDecimal("0.0001");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

    private final char thousands;
    private final char point;

    Language(char thousands, char point) {
        this.thousands = thousands;
        this.point = point;
    }

    /** The wording for this language. */
    public String choose(String vi, String en) {
        return this == VI ? vi : en;
    }

    /** A whole number, its thousands apart. */
    public String number(long value) {
        StringBuilder digits = new StringBuilder(Long.toString(value));
        int first = value < 0 ? 1 : 0;
        for (int i = digits.length() - 3; i > first; i -= 3) {
            digits.insert(i, thousands);
        }
        return digits.toString();
    }

    /** A share with one decimal, HALF_UP from the exact counts: 85.4 %. */
    public String percent(long part, long whole) {
        BigDecimal percent =
                BigDecimal.valueOf(part)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        return decimal(percent) + " %";
    }

    /** A fraction as it was written: 95 %, 99.5 %. */
    public String percent(double fraction) {
        BigDecimal percent = BigDecimal.valueOf(fraction).multiply(HUNDRED).stripTrailingZeros();
        return decimal(percent) + " %";
    }

    /** A small probability in two digits: 0.034 %. */
    public String chance(double probability) {
        BigDecimal percent = BigDecimal.valueOf(probability).multiply(HUNDRED);
        if (percent.compareTo(SMALLEST_PERCENT) < 0) {
            return choose("dưới ", "under ") + decimal(SMALLEST_PERCENT) + " %";
        }
        return decimal(percent.round(TWO_DIGITS).stripTrailingZeros()) + " %";
    }

    private String decimal(BigDecimal value) {
        return value.toPlainString().replace('.', point);
    }

    /** A local date: 05/03/2024 or 5 March 2024. */
    public String date(LocalDate date) {
        int year = date.getYear();
        int day = date.getDayOfMonth();
        return this == VI
                ? two(day) + "/" + two(date.getMonthValue()) + "/" + year
                : day + " " + monthName(date) + " " + year;
    }

    /** A local month: 03/2024 or March 2024. */
    public String month(LocalDate date) {
        int year = date.getYear();
        return this == VI ? two(date.getMonthValue()) + "/" + year : monthName(date) + " " + year;
    }

    private static String monthName(LocalDate date) {
        return MONTHS[date.getMonthValue() - 1];
    }

    /**
     * A local minute: 08:15 ngày 05/03/2024 or 08:15 on 5 March 2024.
     *
     * @param instant epoch milliseconds
     */
    public String time(long instant, ZoneId zone) {
        ZonedDateTime local = Instant.ofEpochMilli(instant).atZone(zone);
        return two(local.getHour())
                + ":"
                + two(local.getMinute())
                + choose(" ngày ", " on ")
                + date(local.toLocalDate());
    }

    /** A length of time in its two greatest units: 2 giờ 5 phút or 2 h 5 min. */
    public String span(long millis) {
        long minutes = millis / 60_000;
        long days = minutes / 1440;
        long hours = minutes / 60 % 24;
        if (days > 0) {
            return days + choose(" ngày", " d") + part(hours, choose("giờ", "h"));
        }
        if (hours > 0) {
            return hours + choose(" giờ", " h") + part(minutes % 60, choose("phút", "min"));
        }
        return minutes + choose(" phút", " min");
    }

    private static String part(long amount, String unit) {
        return amount == 0 ? "" : " " + amount + " " + unit;
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
