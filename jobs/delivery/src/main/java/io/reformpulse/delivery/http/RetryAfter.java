package io.reformpulse.delivery.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** The header by which a receiver says how long it wants to be left alone. */
final class RetryAfter {
    private static final long MOST_MILLIS = Duration.ofDays(1).toMillis();

    private RetryAfter() {}

    /** Never more than a day; 0 for a header that is missing, past or makes no sense. */
    static long millis(String header, Instant now) {
        if (header == null) {
            return 0;
        }
        return Math.max(0, Math.min(MOST_MILLIS, asked(header.strip(), now)));
    }

    private static long asked(String header, Instant now) {
        if (header.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(header)).toMillis();
        }
        try {
            Instant until =
                    ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return Duration.between(now, until).toMillis();
        } catch (DateTimeException e) {
            return 0;
        }
    }
}
