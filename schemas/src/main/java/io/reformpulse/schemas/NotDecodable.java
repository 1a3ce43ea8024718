package io.reformpulse.schemas;

/** Bytes that are no record: why, as a code and as a sentence. */
public final class NotDecodable extends Exception {
    private static final long serialVersionUID = 1;

    /** What is wrong with the bytes. */
    public enum Cause {
        /** They do not begin with the two bytes of a single-object record. */
        WRONG_MARKER,
        /** The writer's schema is no release of the expected record. */
        UNKNOWN_FINGERPRINT,
        /** They end early, go on after the record, or hold impossible values. */
        MALFORMED
    }

    private final Cause why;

    NotDecodable(Cause why, String message) {
        // Without a stack trace: a flood of bad records must not cost more than good ones.
        super(message, null, false, false);
        this.why = why;
    }

    /** What is wrong with the bytes. */
    public Cause why() {
        return why;
    }
}
