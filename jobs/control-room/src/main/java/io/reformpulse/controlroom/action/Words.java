package io.reformpulse.controlroom.action;

/** What people may write: not nothing, and not without end. */
final class Words {
    static final int NAME = 200;
    static final int TEXT = 2_000;

    private Words() {}

    /** Refuses a text that is missing, blank, too long, or holds what no database can. */
    static void require(String what, String text, int longest) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("The " + what + " is missing; write it.");
        }
        if (text.length() > longest) {
            throw new IllegalArgumentException(
                    "The "
                            + what
                            + " has "
                            + text.length()
                            + " characters; write at most "
                            + longest
                            + ".");
        }
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    "The " + what + " holds the character U+0000; leave it out.");
        }
    }
}
