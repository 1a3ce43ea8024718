package io.reformpulse.simulators.wire;

/**
 * Says of a delivery what was done to it and by whom; for those who later want to know the truth.
 *
 * @param cause who did it, such as a scenario
 * @param what in a word or two, such as {@code duplicate}
 * @param at when it was done, epoch milliseconds
 * @param reason the code the record must be rejected with in Kafka; null if it need not be
 * @param reasonInFile the same for the record's line in an event file
 */
public record Mark(
        String cause, String what, long at, Effect effect, String reason, String reasonInFile) {

    /** What a mark means for the stream. */
    public enum Effect {
        /** Nothing: it tells what cannot be seen from the record. */
        NOTED,
        /** Another content or arrival than it would have had. */
        CHANGED,
        /** One more record than there would have been. */
        ADDED,
        /** It never arrives. */
        LOST
    }

    /** The small slips of every feed. */
    public static final String EVERYDAY = "everyday";

    /** Who ends a dossier late. */
    public static final String WORK = "work";

    /** On the end of a dossier that came after its due time. */
    public static Mark late(long endedAt) {
        return new Mark(WORK, "late", endedAt, Effect.NOTED);
    }

    public Mark(String cause, String what, long at, Effect effect) {
        this(cause, what, at, effect, null, null);
    }
}
