package io.reformpulse.controlroom.api;

import io.javalin.http.Context;
import io.reformpulse.controlroom.unit.Place;
import io.reformpulse.schemas.WindowType;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** The parameters of a request, checked. */
final class Asked {
    private static final String WINDOWS =
            "NOW, DAY, WEEK, MONTH, QUARTER, YEAR, ROLLING_7D or ROLLING_30D";

    // So that spans of time can be counted in milliseconds.
    private static final int LAST_YEAR = 9999;

    private final Context ctx;

    Asked(Context ctx) {
        this.ctx = ctx;
    }

    /** Refuses a query of which a part would be passed over, as its escapes are broken. */
    static void requireReadable(String query) {
        try {
            URLDecoder.decode(query == null ? "" : query, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(
                    "The query has a % that is no escape; write it as %25, and others as %XX.");
        }
    }

    /** Null if it is missing or empty. */
    String text(String name) {
        String text = ctx.queryParam(name);
        return text == null || text.isEmpty() ? null : text;
    }

    String required(String name) {
        String text = text(name);
        if (text == null) {
            throw Problem.badRequest("The parameter " + name + " is missing; add it.");
        }
        return text;
    }

    WindowType window() {
        return window(ctx.queryParam("window"));
    }

    static WindowType window(String text) {
        if (text == null || text.isEmpty()) {
            throw Problem.badRequest("The parameter window is missing; give " + WINDOWS + ".");
        }
        for (WindowType type : WindowType.values()) {
            if (type.name().equals(text) && type != WindowType.HOUR && type != WindowType.UNKNOWN) {
                return type;
            }
        }
        throw Problem.badRequest("There is no window \"" + text + "\"; give " + WINDOWS + ".");
    }

    /** The code of a unit; null if none is asked for. */
    String scopeOrNull(Place place) {
        String code = text("scope");
        if (code != null && place.unit(code) == null) {
            throw Problem.badRequest(
                    "There is no unit with the code \"" + code + "\"; /api/v1/units lists them.");
        }
        return code;
    }

    String scope(Place place) {
        required("scope");
        return scopeOrNull(place);
    }

    /** Epoch milliseconds; null if it is missing. */
    Long instantOrNull(String name) {
        String text = text(name);
        return text == null ? null : instant(name, text);
    }

    long instant(String name) {
        return instant(name, required(name));
    }

    static long instant(String name, String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            if (time.getYear() >= 0 && time.getYear() <= LAST_YEAR) {
                return time.toInstant().toEpochMilli();
            }
        } catch (DateTimeParseException e) {
            // Said below.
        }
        throw Problem.badRequest(
                "The "
                        + name
                        + " \""
                        + text
                        + "\" is no instant; write one such as "
                        + Instant.ofEpochSecond(1_700_000_000)
                        + ".");
    }

    /** How many at most, between 1 and a limit. */
    int limit(int usual, int most) {
        String text = text("limit");
        if (text == null) {
            return usual;
        }
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= most) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw Problem.badRequest(
                "The limit \"" + text + "\" is no whole number from 1 to " + most + ".");
    }

    /** One of some words; the first if it is missing. */
    String oneOf(String name, String... words) {
        String text = text(name);
        if (text == null) {
            return words[0];
        }
        for (String word : words) {
            if (word.equals(text)) {
                return word;
            }
        }
        throw Problem.badRequest(
                "The "
                        + name
                        + " is one of "
                        + String.join(", ", words)
                        + ", but not \""
                        + text
                        + "\".");
    }
}
