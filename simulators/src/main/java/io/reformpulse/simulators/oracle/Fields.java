package io.reformpulse.simulators.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Set;

/** The fields of a line of an event file; anything missing or odd is an invalid field. */
final class Fields {

    /** Why a record counts in nothing. */
    static final class Rejected extends Exception {
        Rejected(String reason) {
            super(reason);
        }
    }

    private Fields() {}

    static JsonNode field(JsonNode o, String name, boolean required) throws Rejected {
        JsonNode f = o.get(name);
        if (f == null || f.isNull()) {
            require(!required);
            return null;
        }
        return f;
    }

    static void require(boolean condition) throws Rejected {
        if (!condition) {
            throw new Rejected(EventReader.INVALID_FIELD);
        }
    }

    static String text(JsonNode o, String name, boolean required) throws Rejected {
        JsonNode f = field(o, name, required);
        require(f == null || f.isTextual());
        return f == null ? null : f.asText();
    }

    static boolean bool(JsonNode o, String name) throws Rejected {
        JsonNode f = field(o, name, false);
        require(f == null || f.isBoolean());
        return f != null && f.asBoolean();
    }

    static Long integer(JsonNode o, String name, boolean required) throws Rejected {
        JsonNode f = field(o, name, required);
        require(f == null || f.isIntegralNumber());
        return f == null ? null : (Long) f.asLong();
    }

    static Long time(JsonNode o, String name, boolean required) throws Rejected {
        String text = text(o, name, required);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant().toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            throw new Rejected(EventReader.INVALID_FIELD);
        }
    }

    static EvType type(String name) throws Rejected {
        for (EvType t : EvType.values()) {
            if (t.name().equals(name)) {
                return t;
            }
        }
        throw new Rejected(EventReader.INVALID_FIELD);
    }

    static String oneOf(String value, Set<String> allowed) throws Rejected {
        require(value == null || allowed.contains(value));
        return value;
    }
}
