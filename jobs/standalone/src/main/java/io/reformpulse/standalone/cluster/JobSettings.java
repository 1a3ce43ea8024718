package io.reformpulse.standalone.cluster;

import io.reformpulse.engine.config.ConfigKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The job's settings in a cluster of one machine, as arguments; the environment says the rest. */
final class JobSettings {
    private static final String CACHE = "24 mb";
    private static final String SIMULATED_EPOCH = "1 h";

    private JobSettings() {}

    static List<String> of(
            ClusterPlan plan, ClusterFolder folder, String kafka, ClusterTuning tuning) {
        Map<ConfigKey, String> own = new TreeMap<>();
        own.put(ConfigKey.REFERENCE, folder.reference().toString());
        own.put(ConfigKey.KAFKA_BOOTSTRAP_SERVERS, tuning.bootstrap(kafka));
        own.put(ConfigKey.PARALLELISM, Integer.toString(plan.parallelism()));
        own.put(ConfigKey.REJECTED_STORE, folder.rejectedStore().toUri().toString());
        // As long as the brokers allow: what is told must outlast an hour without the job.
        own.put(ConfigKey.KAFKA_TRANSACTION_TIMEOUT, "1 h");
        // All subtasks may come to run in one small TaskManager.
        own.put(ConfigKey.CACHE_SIZE, CACHE);
        if (plan.simulated()) {
            own.put(ConfigKey.CLOCK_SOURCE, "log");
            own.put(ConfigKey.PUBLISH_INTERVAL, SIMULATED_EPOCH);
            // Nothing is a backlog that is played.
            own.put(ConfigKey.PUBLISH_BACKLOG_UNTIL, Instant.EPOCH.toString());
        }
        own.putAll(tuning.job());
        List<String> arguments = new ArrayList<>();
        own.forEach((key, value) -> arguments.add("--" + key.label() + "=" + value));
        return arguments;
    }
}
