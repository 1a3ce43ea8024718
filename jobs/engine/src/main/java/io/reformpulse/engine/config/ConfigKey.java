package io.reformpulse.engine.config;

import java.util.Locale;

/** Every setting of the job: its name, its default and what it is for. */
public enum ConfigKey {
    REFERENCE("reference", null, "The reference folder: units, procedures, calendar, rules."),
    KAFKA_BOOTSTRAP_SERVERS(
            "kafka.bootstrap-servers",
            "localhost:9092",
            "Kafka's addresses, HOST:PORT, by commas."),
    KAFKA_TRANSACTION_PREFIX(
            "kafka.transaction-prefix",
            "reform-pulse",
            "What the job's transactional ids begin with; unlike any other job's on these brokers."),
    KAFKA_TRANSACTION_TIMEOUT(
            "kafka.transaction-timeout",
            "15 min",
            "Longer than the job is ever down; at most the brokers' transaction.max.timeout.ms."),
    CLOCK_SOURCE(
            "clock.source",
            "wall",
            "What the clock follows once all is read: wall, simulated, log, or in-process/NAME."),
    CLOCK_BOUND(
            "clock.bound",
            "50 ms",
            "How long, in real time, a record may take from its stamp until it can be read."),
    CLOCK_TOLERANCE(
            "clock.tolerance",
            "5 min",
            "How far ahead of the clock's source a record may be stamped; beyond that it is FUTURE."),
    CLOCK_ASK_EVERY("clock.ask-every", "100 ms", "How often Kafka is asked where partitions end."),
    CLOCK_SIMULATED_ORIGIN(
            "clock.simulated.origin", null, "The simulated instant at the start, ISO 8601."),
    CLOCK_SIMULATED_STARTED(
            "clock.simulated.started", null, "The real instant of that start, ISO 8601."),
    CLOCK_SIMULATED_SPEED("clock.simulated.speed", "1", "Simulated seconds a second."),
    CLOCK_SIMULATED_END(
            "clock.simulated.end", null, "The simulated instant that is never passed, ISO 8601."),
    PUBLISH_INTERVAL("publish.interval", "1 s", "The length of an epoch: how often rows change."),
    PUBLISH_BACKLOG_INTERVAL(
            "publish.backlog-interval",
            "30 d",
            "The length of an epoch of the backlog, which nobody saw arrive."),
    PUBLISH_BACKLOG_UNTIL(
            "publish.backlog-until",
            null,
            "The end of the backlog, ISO 8601; not set, the moment the job is first submitted."),
    PARALLELISM("parallelism", "2", "Subtasks of each step."),
    CHECKPOINT_INTERVAL("checkpoint.interval", "1 s", "How often the state is checkpointed."),
    CHECKPOINT_FOLDER(
            "checkpoint.folder", null, "Where checkpoints go; not set, where the cluster says."),
    REJECTED_STORE(
            "rejected.store",
            null,
            "The folder for rejected records over 256 KiB; not set, only their beginning is kept."),
    CACHE_SIZE("cache.size", "128 mb", "What each subtask of a keyed step keeps on the heap.");

    /** The keys of settings for all Kafka clients begin so; what follows is Kafka's own name. */
    public static final String KAFKA_CLIENT = "kafka.client.";

    private static final String ENVIRONMENT = "PULSE_";

    private final String label;
    private final String standard;
    private final String purpose;

    ConfigKey(String label, String standard, String purpose) {
        this.label = label;
        this.standard = standard;
        this.purpose = purpose;
    }

    /** Its name in files and arguments. */
    public String label() {
        return label;
    }

    /** Its default; null if it has none. */
    public String standard() {
        return standard;
    }

    /** What it is for, in one sentence. */
    public String purpose() {
        return purpose;
    }

    /** Its name among environment variables. */
    public String variable() {
        return ENVIRONMENT + label.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
