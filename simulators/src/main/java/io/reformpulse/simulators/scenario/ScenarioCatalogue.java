package io.reformpulse.simulators.scenario;

import io.reformpulse.simulators.scenario.layer.ScenarioTypes;
import io.reformpulse.simulators.scenario.parameter.Parameter;
import io.reformpulse.simulators.scenario.parameter.ScenarioType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The scenarios that have a name, each being a scenario file that comes with the program. */
public final class ScenarioCatalogue {
    private static final Map<String, ScenarioType> TYPES = new LinkedHashMap<>();
    private static final List<String> COMBINED = List.of("bad-week");

    static {
        ScenarioTypes.ALL.forEach(type -> TYPES.put(type.name(), type));
    }

    private ScenarioCatalogue() {}

    /**
     * One of them, for a listing.
     *
     * @param parameters none if it is made of several scenarios
     */
    public record Entry(String name, String description, List<ParameterEntry> parameters) {}

    /** A parameter of a scenario and its default, as it would be written. */
    public record ParameterEntry(Parameter parameter, String byDefault) {}

    /** Those of one kind in the order in which they act, then those made of several. */
    public static List<Entry> all() {
        List<Entry> entries = new ArrayList<>();
        for (ScenarioType type : TYPES.values()) {
            Map<String, List<String>> defaults = defaults(type);
            List<ParameterEntry> parameters = new ArrayList<>();
            for (Parameter parameter : type.parameters()) {
                String byDefault = String.join(", ", defaults.get(parameter.name()));
                parameters.add(new ParameterEntry(parameter, byDefault));
            }
            entries.add(new Entry(type.name(), description(type.name()), parameters));
        }
        COMBINED.forEach(name -> entries.add(new Entry(name, description(name), List.of())));
        return entries;
    }

    private static String description(String name) {
        return ScenarioFile.shipped(name).description();
    }

    /** What the shipped file of a scenario says of its parameters. */
    static Map<String, List<String>> defaults(ScenarioType type) {
        ScenarioFile file = ScenarioFile.shipped(type.name());
        return Wish.of(file.scenarios().get(0), type.name()).parameters();
    }

    static boolean isCombined(String name) {
        return COMBINED.contains(name);
    }

    /** Where the type stands among those that act one after the other. */
    static int rank(ScenarioType type) {
        return ScenarioTypes.ALL.indexOf(type);
    }

    /** The type of that name; an unknown name is refused with the nearest one. */
    static ScenarioType type(String name) {
        ScenarioType type = TYPES.get(name);
        if (type == null) {
            List<String> known = new ArrayList<>(TYPES.keySet());
            known.addAll(COMBINED);
            throw new IllegalArgumentException(
                    "There is no scenario '"
                            + (name + "'; did you mean " + Nearest.to(name, known))
                            + ("? Give one of " + String.join(", ", known))
                            + " or the path of a .yaml file.");
        }
        return type;
    }
}
