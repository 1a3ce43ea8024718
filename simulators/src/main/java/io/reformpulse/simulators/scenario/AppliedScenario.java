package io.reformpulse.simulators.scenario;

import io.reformpulse.simulators.workload.Layer;
import java.util.List;
import java.util.Map;

/**
 * A scenario of a run.
 *
 * @param label its name; from the second of that name on with its number
 * @param written its parameters as they were written, defaults included
 * @param meant what those came to that depend on the workload, such as {@code busiest 3}
 */
public record AppliedScenario(
        String name,
        String label,
        Map<String, List<String>> written,
        Map<String, List<String>> meant,
        Layer layer) {
    private static final int MOST_SHOWN = 4;

    /** On one line, as it can be asked for again. */
    public String describe() {
        StringBuilder line = new StringBuilder(label);
        String before = ": ";
        for (Map.Entry<String, List<String>> parameter : written.entrySet()) {
            String name = parameter.getKey();
            String value = String.join(", ", parameter.getValue());
            List<String> came = meant.getOrDefault(name, parameter.getValue());
            line.append(before).append(name).append(' ').append(value);
            if (!came.equals(parameter.getValue())) {
                line.append(" (").append(shown(came)).append(')');
            }
            before = ", ";
        }
        return line.toString();
    }

    private static String shown(List<String> values) {
        return values.size() <= MOST_SHOWN ? String.join(", ", values) : values.size() + " of them";
    }
}
