package io.reformpulse.engine.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/** A YAML mapping of known keys; a key or value that cannot be used is refused with its line. */
final class YamlSettings {
    private static final YAMLMapper YAML = new YAMLMapper();

    private final String file;
    private final List<String> lines;
    private final JsonNode root;

    private YamlSettings(String file, List<String> lines, JsonNode root) {
        this.file = file;
        this.lines = lines;
        this.root = root;
    }

    static YamlSettings parse(String file, String text) {
        try {
            JsonNode root = YAML.readTree(text);
            if (!root.isObject()) {
                throw new ReferenceException(
                        file, 0, "it must hold settings, one 'key: value' a line.");
            }
            return new YamlSettings(file, text.lines().toList(), root);
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            String problem = e.getOriginalMessage().lines().findFirst().orElse("no YAML");
            throw new ReferenceException(file, line, "this is not YAML: " + problem + ".");
        }
    }

    /** Refuses any key but these. */
    void allowOnly(List<String> keys) {
        for (Iterator<String> names = root.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!keys.contains(name)) {
                throw refused(name, "there is no setting " + name + "; the settings are " + keys);
            }
        }
    }

    JsonNode required(String key) {
        JsonNode value = root.get(key);
        if (value == null || value.isNull()) {
            throw new ReferenceException(file, 0, "the setting " + key + " is missing; add it.");
        }
        return value;
    }

    String text(String key) {
        JsonNode value = required(key);
        if (!value.isValueNode() || value.asText().isBlank()) {
            throw refused(key, key + " must be a text, but is '" + value + "'");
        }
        return value.asText().strip();
    }

    boolean flag(String key) {
        JsonNode value = required(key);
        if (!value.isBoolean()) {
            throw refused(key, key + " must be true or false, but is '" + value.asText() + "'");
        }
        return value.asBoolean();
    }

    long wholeNumber(String key) {
        JsonNode value = required(key);
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < 0) {
            throw refused(key, key + " must be a whole number, but is '" + value.asText() + "'");
        }
        return value.asLong();
    }

    <E extends Enum<E>> E word(String key, E[] values) {
        String text = text(key);
        for (E value : values) {
            if (value.name().equals(text)) {
                return value;
            }
        }
        throw refused(
                key,
                key + " must be one of " + Arrays.toString(values) + ", but is '" + text + "'");
    }

    ReferenceException refused(String key, String sentence) {
        return new ReferenceException(file, lineOf(key), sentence + ".");
    }

    /**
     * Refuses an entry of a list, at the line of its id.
     *
     * @param nth which one of those with that id, from 1
     */
    ReferenceException refusedAtEntry(String id, int nth, String sentence) {
        return new ReferenceException(file, lineOfEntry(id, nth), sentence + ".");
    }

    private long lineOf(String key) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(key)) {
                return i + 1L;
            }
        }
        return 0;
    }

    private long lineOfEntry(String id, int nth) {
        Pattern line = Pattern.compile("\\bid: *['\"]?" + Pattern.quote(id) + "(?![a-z0-9-])");
        int seen = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (line.matcher(lines.get(i)).find() && ++seen == nth) {
                return i + 1L;
            }
        }
        return 0;
    }
}
