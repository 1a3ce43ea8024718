package io.reformpulse.standalone.up;

/** What the live view's text is written with: the terminal's colours, and room measured in it. */
final class Ink {
    static final String BOLD = "\u001b[1m";
    static final String RED = "\u001b[31m";
    static final String DIM = "\u001b[2m";
    static final String PLAIN = "\u001b[0m";

    private Ink() {}

    /** The text in just so much room, with a space behind it at least. */
    static String pad(String text, int width) {
        String fitted = cut(text, width - 1);
        return fitted + " ".repeat(width - fitted.codePointCount(0, fitted.length()));
    }

    /** The text in so much room at most. */
    static String cut(String text, int width) {
        return text.codePointCount(0, text.length()) <= width
                ? text
                : text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
    }

    static String bold(Long value) {
        return BOLD + (value == null ? "-" : "%,d".formatted(value)) + PLAIN;
    }

    /** In red unless it is none. */
    static String alarm(Long value) {
        return value == null || value == 0 ? bold(value) : RED + bold(value);
    }
}
