package io.reformpulse.engine.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.util.TimeUtils;

/** Reads settings as what they must be, or says which one is not. */
final class ConfigReader {
    private final ConfigValues values;

    ConfigReader(ConfigValues values) {
        this.values = values;
    }

    String optional(ConfigKey key) {
        String value = values.get(key).value();
        return value == null || value.isBlank() ? null : value;
    }

    String text(ConfigKey key) {
        String value = optional(key);
        if (value == null) {
            throw new ConfigException(
                    "Setting "
                            + key.label()
                            + " is missing ("
                            + key.purpose()
                            + ") Give it as --"
                            + key.label()
                            + ", as "
                            + key.variable()
                            + " or in the configuration file.");
        }
        return value;
    }

    Duration durationOrZero(ConfigKey key) {
        try {
            return TimeUtils.parseDuration(text(key));
        } catch (IllegalArgumentException e) {
            throw wrong(key, "a duration such as 200 ms or 5 min");
        }
    }

    Duration duration(ConfigKey key) {
        Duration duration = durationOrZero(key);
        if (duration.toMillis() <= 0) {
            throw wrong(key, "a duration of 1 ms or more");
        }
        return duration;
    }

    int count(ConfigKey key) {
        try {
            int count = Integer.parseInt(text(key));
            if (count > 0) {
                return count;
            }
        } catch (NumberFormatException e) {
            throw wrong(key, "a whole number above 0");
        }
        throw wrong(key, "a whole number above 0");
    }

    double number(ConfigKey key) {
        try {
            return Double.parseDouble(text(key));
        } catch (NumberFormatException e) {
            throw wrong(key, "a number");
        }
    }

    long bytes(ConfigKey key) {
        try {
            return MemorySize.parse(text(key)).getBytes();
        } catch (IllegalArgumentException e) {
            throw wrong(key, "a size such as 64 mb");
        }
    }

    long instant(ConfigKey key) {
        try {
            return OffsetDateTime.parse(text(key)).toInstant().toEpochMilli();
        } catch (DateTimeException e) {
            throw wrong(key, "an instant such as 2025-03-01T00:00:00+07:00");
        }
    }

    Path path(ConfigKey key) {
        try {
            return Path.of(text(key));
        } catch (InvalidPathException e) {
            throw wrong(key, "the path of a folder");
        }
    }

    long instantOrMax(ConfigKey key) {
        return optional(key) == null ? Long.MAX_VALUE : instant(key);
    }

    ConfigException wrong(ConfigKey key, String expected) {
        ConfigValues.Setting setting = values.get(key);
        return new ConfigException(
                "Setting "
                        + key.label()
                        + " must be "
                        + expected
                        + ", but is \""
                        + setting.value()
                        + "\" ("
                        + setting.origin()
                        + ").");
    }
}
