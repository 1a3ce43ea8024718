package io.reformpulse.domain.alert.incident;

/**
 * What is known of an incident at a tick of the clock. Instants are epoch milliseconds.
 *
 * @param since when it began, or happened
 * @param until when it ended
 * @param stage which tier of the rule it has come to
 * @param value what was measured, in the unit that the reason names
 * @param next when to look again though nothing has changed; NEVER if there is no need
 */
public record Finding(Kind kind, long since, long until, int stage, double value, long next) {
    public static final long NEVER = Long.MAX_VALUE;

    /** How it stands. */
    public enum Kind {
        /** As now known, it never was. */
        ABSENT,
        /** Too little is known to say. */
        UNKNOWN,
        /** It is. */
        STANDS,
        /** It was. */
        ENDED,
        /** It happened; it has no end. */
        HAPPENED
    }

    public static final Finding UNKNOWN = unknown(NEVER);

    public static Finding unknown(long next) {
        return new Finding(Kind.UNKNOWN, NEVER, NEVER, 0, 0, next);
    }

    public static Finding absent(long next) {
        return new Finding(Kind.ABSENT, NEVER, NEVER, 0, 0, next);
    }

    public static Finding stands(long since, int stage, double value, long next) {
        return new Finding(Kind.STANDS, since, NEVER, stage, value, next);
    }

    public static Finding ended(long since, long until, double value, long next) {
        return new Finding(Kind.ENDED, since, until, 0, value, next);
    }

    public static Finding happened(long at, double value) {
        return new Finding(Kind.HAPPENED, at, NEVER, 0, value, NEVER);
    }
}
