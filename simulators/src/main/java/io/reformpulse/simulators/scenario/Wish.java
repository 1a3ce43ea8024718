package io.reformpulse.simulators.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A scenario as asked for: its name and the parameters that are not to be the default, as written.
 */
record Wish(String name, Map<String, List<String>> parameters) {
    private static final String NAME = "name";

    /** Reads {@code NAME} or {@code NAME:key=value,key=value}; a value may be a list. */
    static Wish parse(String text) {
        int colon = text.indexOf(':');
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (colon >= 0) {
            List<String> values = null;
            for (String part : text.substring(colon + 1).split(",", -1)) {
                int equals = part.indexOf('=');
                if (equals < 0 && values == null) {
                    throw new IllegalArgumentException(
                            "In '"
                                    + text
                                    + "' the part '"
                                    + part
                                    + "' has no value; write key=value.");
                }
                if (equals >= 0) {
                    values = new ArrayList<>();
                    refuseTwice(parameters.put(part.substring(0, equals).trim(), values), text);
                }
                values.add(part.substring(equals + 1).trim());
            }
        }
        return new Wish(colon < 0 ? text : text.substring(0, colon), parameters);
    }

    /** Takes an entry of a scenario file. */
    static Wish of(Map<String, List<String>> entry, String source) {
        List<String> name = entry == null ? null : entry.get(NAME);
        if (name == null || name.size() != 1 || name.get(0) == null) {
            throw new IllegalArgumentException(
                    "An entry of "
                            + source
                            + " has no name; begin it with - name: and a scenario.");
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>(entry);
        parameters.remove(NAME);
        parameters.forEach((parameter, values) -> refuseEmpty(parameter, values, source));
        return new Wish(name.get(0), parameters);
    }

    private static void refuseEmpty(String parameter, List<String> values, String source) {
        if (values == null || values.isEmpty() || values.contains(null)) {
            throw new IllegalArgumentException(
                    "In " + source + " the parameter " + parameter + " has no value; give it one.");
        }
    }

    private static void refuseTwice(List<String> earlier, String text) {
        if (earlier != null) {
            throw new IllegalArgumentException(
                    "'" + text + "' says the same parameter twice; say it once.");
        }
    }
}
