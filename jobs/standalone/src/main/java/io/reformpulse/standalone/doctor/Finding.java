package io.reformpulse.standalone.doctor;

/**
 * One thing that was looked at.
 *
 * @param subject a word or two
 * @param text what was found, with the remedy where it is not well
 */
public record Finding(Level level, String subject, String text) {
    /** How it is. */
    public enum Level {
        WELL,
        /** Neither good nor bad: nothing runs there now, for instance. */
        NOTED,
        WRONG
    }

    static Finding well(String subject, String text) {
        return new Finding(Level.WELL, subject, text);
    }

    static Finding noted(String subject, String text) {
        return new Finding(Level.NOTED, subject, text);
    }

    static Finding wrong(String subject, String text) {
        return new Finding(Level.WRONG, subject, text);
    }
}
