package io.reformpulse.engine.intake;

/** The names of the metrics that tell what became of every record; part of the contract. */
public final class IntakeMetrics {
    /** Group: the input topic. */
    public static final String TOPIC = "topic";

    /** Group: the reason of a rejection. */
    public static final String REASON = "reason";

    /** Records read, since ever, by topic. */
    public static final String READ = "recordsRead";

    /** Records rejected since the start, by reason. */
    public static final String REJECTED = "recordsRejected";

    /** Records that came behind the clock since the start; 0 where the source keeps its promise. */
    public static final String BEHIND_CLOCK = "behindClock";

    /** Group: an outcome. */
    public static final String OUTCOME = "outcome";

    /** Records that have an outcome, since ever, as of each commune's last write. */
    public static final String RECORDS = "records";

    private IntakeMetrics() {}
}
