package io.reformpulse.engine.reference;

import com.fasterxml.jackson.databind.JsonNode;
import io.reformpulse.domain.alert.rule.MuteHours;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One mapping of {@code targets.yaml} with typed reading; what cannot be used is an
 * IllegalArgumentException with a sentence that says what to write.
 */
final class RuleEntry {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,4})([mhd])");

    private final JsonNode node;

    RuleEntry(JsonNode node) {
        if (!node.isObject()) {
            throw new IllegalArgumentException(
                    "it must hold settings, one 'key: value' a line, but is '" + node + "'");
        }
        this.node = node;
    }

    void allowOnly(List<String> keys) {
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!keys.contains(name)) {
                throw new IllegalArgumentException(
                        "there is no setting " + name + "; the settings are " + keys);
            }
        }
    }

    boolean has(String key) {
        return node.hasNonNull(key);
    }

    private JsonNode required(String key) {
        JsonNode value = node.get(key);
        if (value == null || value.isNull()) {
            throw new IllegalArgumentException(key + " is missing; add it");
        }
        return value;
    }

    String text(String key) {
        JsonNode value = required(key);
        if (!value.isValueNode()) {
            throw new IllegalArgumentException(key + " must be a text, but is '" + value + "'");
        }
        return value.asText().strip();
    }

    boolean flag(String key, boolean otherwise) {
        JsonNode value = node.path(key);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            throw new IllegalArgumentException(
                    key + " must be true or false, but is '" + value.asText() + "'");
        }
        return value.asBoolean();
    }

    long wholeNumber(String key) {
        JsonNode value = required(key);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw new IllegalArgumentException(
                    key + " must be a whole number, but is '" + value.asText() + "'");
        }
        return value.asLong();
    }

    double number(String key) {
        JsonNode value = required(key);
        if (!value.isNumber()) {
            throw new IllegalArgumentException(
                    key + " must be a number such as 0.95, but is '" + value.asText() + "'");
        }
        return value.asDouble();
    }

    <E extends Enum<E>> E word(String key, E[] values) {
        String text = text(key);
        for (E value : values) {
            if (value.name().equals(text)) {
                return value;
            }
        }
        throw new IllegalArgumentException(
                key + " must be one of " + Arrays.toString(values) + ", but is '" + text + "'");
    }

    Duration duration(String key) {
        Matcher matcher = DURATION.matcher(text(key));
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    key + " must be such as 30m, 8h or 2d, but is '" + text(key) + "'");
        }
        int amount = Integer.parseInt(matcher.group(1));
        return switch (matcher.group(2)) {
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    /** A length of time in whole days. */
    int days(String key) {
        Duration duration = duration(key);
        if (!duration.equals(Duration.ofDays(duration.toDays()))) {
            throw new IllegalArgumentException(
                    key + " must be whole days such as 45d, but is '" + text(key) + "'");
        }
        return Math.toIntExact(duration.toDays());
    }

    LocalTime time(String key) {
        return time(key, text(key));
    }

    private static LocalTime time(String key, String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    key + " must be in quoted times such as \"07:45\", but has '" + text + "'", e);
        }
    }

    MuteHours hours(String key) {
        String[] ends = text(key).split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException(
                    key + " must be such as \"22:00-06:00\", but is '" + text(key) + "'");
        }
        return new MuteHours(time(key, ends[0].strip()), time(key, ends[1].strip()));
    }

    /** A local date, which means its first instant, or a time with its offset. */
    long instant(String key, ZoneId zone) {
        String text = text(key);
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant().toEpochMilli()
                    : LocalDate.parse(text).atStartOfDay(zone).toInstant().toEpochMilli();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    key
                            + " must be a date such as 2024-03-01 or a time such as"
                            + " 2024-03-01T08:00:00+07:00, but is '"
                            + text
                            + "'",
                    e);
        }
    }

    RuleEntry nested(String key) {
        return new RuleEntry(required(key));
    }

    List<RuleEntry> list(String key) {
        JsonNode value = required(key);
        if (!value.isArray()) {
            throw new IllegalArgumentException(key + " must be a list, but is '" + value + "'");
        }
        List<RuleEntry> entries = new ArrayList<>();
        value.forEach(entry -> entries.add(new RuleEntry(entry)));
        return entries;
    }
}
