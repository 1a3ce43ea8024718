package io.reformpulse.standalone.up;

import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.simulate.WorkloadWishes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** How a data folder remembers its plan. */
final class PlanFile {
    private static final String EVENTS = "events";
    private static final String REFERENCE = "reference";
    private static final String DOSSIERS = "dossiers";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String SEED = "seed";
    private static final String SCENARIO = "scenario.";
    private static final String PUBLISH = "publishMillis";

    private PlanFile() {}

    /** The plan of an earlier run; null on the first. */
    static FeedPlan read(DataDir data) throws IOException {
        Properties kept = data.workload();
        if (kept.isEmpty()) {
            return null;
        }
        try {
            Path events = path(kept, EVENTS);
            return new FeedPlan(
                    events,
                    path(kept, REFERENCE),
                    events != null ? WorkloadWishes.NONE : workload(kept),
                    Long.parseLong(kept.getProperty(PUBLISH)));
        } catch (NumberFormatException | DateTimeException e) {
            throw Failure.usage(
                    "This data folder was made by another version of Reform Pulse, whose workload"
                            + " is no longer made; delete it, or name another one by --data.",
                    e);
        }
    }

    private static WorkloadWishes workload(Properties kept) {
        List<String> scenarios = new ArrayList<>();
        while (kept.containsKey(SCENARIO + scenarios.size())) {
            scenarios.add(kept.getProperty(SCENARIO + scenarios.size()));
        }
        return new WorkloadWishes(
                Integer.valueOf(kept.getProperty(DOSSIERS)),
                LocalDate.parse(kept.getProperty(FROM, "")),
                LocalDate.parse(kept.getProperty(TO, "")),
                Long.valueOf(kept.getProperty(SEED)),
                scenarios);
    }

    static void write(DataDir data, FeedPlan plan) throws IOException {
        Properties kept = new Properties();
        put(kept, EVENTS, plan.events());
        put(kept, REFERENCE, plan.reference());
        WorkloadWishes workload = plan.workload();
        put(kept, DOSSIERS, workload.dossiers());
        put(kept, FROM, workload.from());
        put(kept, TO, workload.to());
        put(kept, SEED, workload.seed());
        for (int i = 0; i < workload.scenarios().size(); i++) {
            put(kept, SCENARIO + i, workload.scenarios().get(i));
        }
        put(kept, PUBLISH, plan.publishMillis());
        data.keepWorkload(kept);
    }

    private static void put(Properties kept, String key, Object value) {
        if (value != null) {
            kept.setProperty(key, value.toString());
        }
    }

    private static Path path(Properties kept, String key) {
        String value = kept.getProperty(key);
        return value == null ? null : Path.of(value);
    }
}
