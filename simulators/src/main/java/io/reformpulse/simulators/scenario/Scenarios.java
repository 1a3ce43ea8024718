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
        wishes.forEach(wish -> wishes(wish).forEach(one -> all.add(completed(one))));
        if (all.isEmpty()) {
            // To know who is busiest, nearly a whole workload is made.
            return new Scenarios(place, spec, List.of());
        }
        all.sort(
                Comparator.comparingInt((Wish wish) -> ScenarioCatalogue.rank(type(wish)))
                        .thenComparing(wish -> wish.parameters().toString()));
        Setting setting = Setting.of(place, spec);
        Map<String, Integer> times = new HashMap<>();
        List<AppliedScenario> applied = new ArrayList<>();
        for (Wish wish : all) {
            int time = times.merge(wish.name(), 1, Integer::sum);
            String label = time == 1 ? wish.name() : wish.name() + " " + time;
            applied.add(apply(wish, new Cause(spec.seed(), label), setting));
        }
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

    /** With the defaults of what was not told. */
    private static Wish completed(Wish wish) {
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
        Map<String, List<String>> all = new LinkedHashMap<>(ScenarioCatalogue.defaults(type));
        all.putAll(wish.parameters());
        return new Wish(wish.name(), all);
    }

    private static AppliedScenario apply(Wish wish, Cause cause, Setting setting) {
        Arguments arguments = new Arguments(cause, setting, wish.parameters());
        Layer layer = type(wish).laying().apply(arguments);
        return new AppliedScenario(
                wish.name(), cause.label(), wish.parameters(), arguments.meant(), layer);
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
