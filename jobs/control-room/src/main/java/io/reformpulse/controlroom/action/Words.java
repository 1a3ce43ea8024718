package io.reformpulse.controlroom.action;

/** What people may write: something that is seen, as it is, and not without end. */
public final class Words {
    static final int NAME = 200;
    static final int TEXT = 2_000;

    // Without a mark on paper, though they count as letters or symbols.
    private static final String BLANKS = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";

    private Words() {}

    /**
     * Refuses a text that is missing, of which nothing is seen, that is too long, that holds what
     * no database can, or that shows its letters in another order than they are.
     */
    static void require(String what, String text, int longest) {
        if (text == null
                || text.codePoints().allMatch(c -> isUnseen(c) || BLANKS.indexOf(c) >= 0)) {
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
        int refused = text.codePoints().filter(Words::isRefused).findFirst().orElse(-1);
        if (refused >= 0) {
            throw new IllegalArgumentException(
                    "The "
                            + what
                            + " holds the character U+%04X; leave it out.".formatted(refused));
        }
    }

    /** Whether a character is a blank, ends a line, or only says how others are to be shown. */
    public static boolean isUnseen(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }

    /** U+0000, half a character, and what turns round the order of what follows. */
    private static boolean isRefused(int c) {
        return c == 0
                || Character.getType(c) == Character.SURROGATE
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069;
    }
}
