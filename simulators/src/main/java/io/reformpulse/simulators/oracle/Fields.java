package io.reformpulse.simulators.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The fields of a line of an event file. Null is the same as not there; a field that is there but
 * makes no sense is invalid.
 */
final class Fields {

    private static final int LONGEST_TEXT_BYTES = 200;
    private static final long YEAR_1 =
            OffsetDateTime.parse("0001-01-01T00:00:00Z").toInstant().toEpochMilli();
    private static final long YEAR_10000 =
            OffsetDateTime.parse("+10000-01-01T00:00:00Z").toInstant().toEpochMilli();

    /** ISO 8601, the offset with or without colon or minutes. */
    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                    .appendPattern("[XXXXX][XXXX][X]")
                    .toFormatter(Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    private final Map<String, JsonNode> fields;

    /**
     * @param fields by name; none is null
     */
    Fields(Map<String, JsonNode> fields) {
        this.fields = fields;
    }

    /** Nothing is invalid as long as something is missing. */
    void require(String... names) throws Rejected {
        for (String name : names) {
            Rejected.unless(fields.containsKey(name), Rejected.MISSING_FIELD);
        }
    }

    private static void valid(boolean condition) throws Rejected {
        Rejected.unless(condition, Rejected.INVALID_FIELD);
    }

    /** Short, without control characters, and the same after UTF-8 and back. */
    String text(String name) throws Rejected {
        JsonNode f = fields.get(name);
        if (f == null) {
            return null;
        }
        valid(f.isTextual());
        String text = f.textValue();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        valid(bytes.length <= LONGEST_TEXT_BYTES);
        valid(text.equals(new String(bytes, StandardCharsets.UTF_8)));
        valid(text.chars().noneMatch(c -> Character.isISOControl(c) || c == '\uFFFD'));
        return text;
    }

    String id(String name) throws Rejected {
        String id = text(name);
        valid(id == null || !id.isBlank());
        return id;
    }

    String oneOf(String name, Set<String> allowed) throws Rejected {
        JsonNode f = fields.get(name);
        valid(f == null || f.isTextual() && allowed.contains(f.textValue()));
        // One string for all its events: a nation's year has millions.
        return f == null ? null : f.textValue().intern();
    }

    boolean flag(String name) throws Rejected {
        JsonNode f = fields.get(name);
        valid(f == null || f.isBoolean());
        return f != null && f.booleanValue();
    }

    Long whole(String name) throws Rejected {
        JsonNode f = fields.get(name);
        valid(f == null || f.isIntegralNumber() && f.canConvertToLong());
        return f == null ? null : (Long) f.longValue();
    }

    Long count(String name) throws Rejected {
        Long count = whole(name);
        valid(count == null || (count >= 0 && count <= Integer.MAX_VALUE));
        return count;
    }

    /** Epoch milliseconds. */
    Long time(String name) throws Rejected {
        JsonNode f = fields.get(name);
        valid(f == null || f.isTextual());
        try {
            return f == null
                    ? null
                    : (Long) OffsetDateTime.parse(f.textValue(), TIME).toInstant().toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            throw new Rejected(Rejected.INVALID_FIELD);
        }
    }

    /** The same within the years 1 to 9999: a later date would be no date of a calendar. */
    Long timeOfCalendar(String name) throws Rejected {
        Long time = time(name);
        valid(time == null || (time >= YEAR_1 && time < YEAR_10000));
        return time;
    }
}
