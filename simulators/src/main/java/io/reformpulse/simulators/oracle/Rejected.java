package io.reformpulse.simulators.oracle;

/** Why a record counts in nothing; its message is the reason's code (DESIGN 4.11). */
final class Rejected extends Exception {

    private static final long serialVersionUID = 1L;

    static final String UNDECODABLE = "UNDECODABLE";
    static final String MISSING_FIELD = "MISSING_FIELD";
    static final String INVALID_FIELD = "INVALID_FIELD";
    static final String UNKNOWN_COMMUNE = "UNKNOWN_COMMUNE";
    static final String SCORE_OUT_OF_RANGE = "SCORE_OUT_OF_RANGE";
    static final String IMPLAUSIBLE_TIME = "IMPLAUSIBLE_TIME";
    static final String FUTURE = "FUTURE";
    static final String TOO_LATE = "TOO_LATE";
    static final String NEVER_RECEIVED = "NEVER_RECEIVED";

    Rejected(String reason) {
        // Thrown for many lines of a file, and nobody asks for the stack.
        super(reason, null, false, false);
    }

    /** Ends the reading of a record unless a condition holds. */
    static void unless(boolean condition, String reason) throws Rejected {
        if (!condition) {
            throw new Rejected(reason);
        }
    }
}
