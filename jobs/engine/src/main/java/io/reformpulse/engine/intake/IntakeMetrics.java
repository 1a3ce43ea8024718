package io.reformpulse.engine.intake;

/** The names of the metrics that tell what became of every record; part of the contract. */
public final class IntakeMetrics {
    /** Group: the input topic. */
    public static final String TOPIC = "topic";

    /** Group: the reason of a rejection. */
    public static final String REASON = "reason";

    /** Records read, since ever, by topic. */
    public static final String READ = "recordsRead";

    /** Records rejected since the start, by reason, on reading and on application alike. */
    public static final String REJECTED = "recordsRejected";

    /** Records rejected on reading, since ever, by topic; those that name none are left out. */
    public static final String REJECTED_ON_READING = "recordsRejectedOnReading";

    /** Records that came behind the clock since the start; 0 where the source keeps its promise. */
    public static final String BEHIND_CLOCK = "behindClock";

    /** Group: an outcome. */
    public static final String OUTCOME = "outcome";

    /**
     * Records that came to a commune and have an outcome, since ever, as of its last write. By
     * topic, {@link #READ} = these + {@link #REJECTED_ON_READING} once nothing is on its way.
     */
    public static final String RECORDS = "records";

    /**
     * Up to when all arrivals are in the figures of every commune of the subtask; epoch seconds.
     */
    public static final String AS_OF = "asOfSeconds";

    /** When the newest complete checkpoint was heard of, or the step began; epoch seconds. */
    public static final String CHECKPOINT = "checkpointSeconds";

    /** Up to when a source has read all arrivals; epoch seconds, NaN before it is known. */
    public static final String CLOCK = "clockSeconds";

    /** 1 while the clock stands still because Kafka does not say where its partitions end. */
    public static final String CLOCK_FROZEN = "clockFrozen";

    private IntakeMetrics() {}
}
