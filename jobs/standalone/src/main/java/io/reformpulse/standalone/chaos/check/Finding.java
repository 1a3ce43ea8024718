package io.reformpulse.standalone.chaos.check;

/**
 * Something that is not as it must be.
 *
 * @param what in one sentence
 */
public record Finding(Kind kind, String what) {
    /** What of a table it counts for. */
    public enum Kind {
        FIGURE,
        SUM,
        MISSING_ALERT,
        GHOST_ALERT,
        DOUBLED_ALERT,
        REJECTION,
        LOST_RECORD,
        DOUBLED_RECORD,
        DELIVERY,
        FRESH_WHILE_LATE,
        /** The control room showed other figures than those published. */
        SHOWN,
        /** It did not come to its end, so nothing could be judged. */
        NO_END
    }
}
