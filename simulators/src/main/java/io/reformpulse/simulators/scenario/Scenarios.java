package io.reformpulse.simulators.scenario;

import io.reformpulse.simulators.place.Place;
import io.reformpulse.simulators.scenario.parameter.Arguments;
import io.reformpulse.simulators.scenario.parameter.Cause;
import io.reformpulse.simulators.scenario.parameter.Parameter;
import io.reformpulse.simulators.scenario.parameter.ScenarioType;
import io.reformpulse.simulators.scenario.parameter.Setting;
import io.reformpulse.simulators.workload.Layer;
import io.reformpulse.simulators.workload.Workload;
import io.reformpulse.simulators.workload.WorkloadSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The scenarios of a run, ready to be laid over its workload. They act in the order of the
 * catalogue, so it does not matter in which order they were asked for.
 */
public final class Scenarios {
    private final Place place;
    private final WorkloadSpec spec;
    private final List<AppliedScenario> applied;

    private Scenarios(Place place, WorkloadSpec spec, List<AppliedScenario> applied) {
        this.place = place;
        this.spec = spec;
        this.applied = List.copyOf(applied);
    }

    /**
     * Refuses what cannot be meant with an IllegalArgumentException, whose message is a sentence
     * for the user.
     *
     * @param wishes each {@code NAME}, {@code NAME:key=value,key=value} or the path of a .yaml
     *     file; none for a workload to which nothing happens
     */
    public static Scenarios parse(List<String> wishes, Place place, WorkloadSpec spec) {
        List<Wish> all = new ArrayList<>();
        wishes.forEach(wish -> all.addAll(wishes(wish)));
        Setting setting = Setting.of(place, spec);
        Map<String, Integer> times = new HashMap<>();
        List<AppliedScenario> applied = new ArrayList<>();
        all.stream()
                .sorted(Comparator.comparingInt(w -> ScenarioCatalogue.rank(type(w))))
                .forEach(
                        wish -> {
                            int time = times.merge(wish.name(), 1, Integer::sum);
                            String label = time == 1 ? wish.name() : wish.name() + " " + time;
                            Cause cause = new Cause(spec.seed(), label);
                            applied.add(apply(wish, cause, setting));
                        });
        return new Scenarios(place, spec, applied);
    }

    private static List<Wish> wishes(String text) {
        if (text.endsWith(".yaml") || text.endsWith(".yml")) {
            return wishes(ScenarioFile.read(Path.of(text)), text);
        }
        Wish wish = Wish.parse(text);
        if (!ScenarioCatalogue.isCombined(wish.name())) {
            return List.of(wish);
        }
        if (!wish.parameters().isEmpty()) {
            throw new IllegalArgumentException(
                    wish.name()
                            + " is made of several scenarios and has no parameters of its own; copy"
                            + " what you need of it into a .yaml file.");
        }
        return wishes(ScenarioFile.shipped(wish.name()), wish.name());
    }

    private static List<Wish> wishes(ScenarioFile file, String source) {
        return file.scenarios().stream().map(entry -> Wish.of(entry, source)).toList();
    }

    private static ScenarioType type(Wish wish) {
        return ScenarioCatalogue.type(wish.name());
    }

    private static AppliedScenario apply(Wish wish, Cause cause, Setting setting) {
        ScenarioType type = type(wish);
        List<String> known = type.parameters().stream().map(Parameter::name).toList();
        for (String name : wish.parameters().keySet()) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        type.name()
                                + (" has no parameter '" + name + "'; did you mean ")
                                + (Nearest.to(name, known) + "? It has ")
                                + (String.join(", ", known) + "."));
            }
        }
        Map<String, List<String>> written = new LinkedHashMap<>(ScenarioCatalogue.defaults(type));
        written.putAll(wish.parameters());
        Arguments arguments = new Arguments(cause, setting, written);
        Layer layer = type.laying().apply(arguments);
        return new AppliedScenario(type.name(), cause.label(), written, arguments.meant(), layer);
    }

    public Place place() {
        return place;
    }

    public WorkloadSpec spec() {
        return spec;
    }

    /** In the order in which they act. */
    public List<AppliedScenario> applied() {
        return applied;
    }

    public List<Layer> layers() {
        return applied.stream().map(AppliedScenario::layer).toList();
    }

    /** The workload with all of them. */
    public Workload workload() {
        return new Workload(place, spec, layers());
    }

    /** One line each; empty if there is none. */
    public String describe() {
        return String.join("\n", applied.stream().map(AppliedScenario::describe).toList());
    }
}
