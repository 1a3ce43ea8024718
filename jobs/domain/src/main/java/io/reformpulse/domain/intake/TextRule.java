package io.reformpulse.domain.intake;

/** What a text of a record may be: short, printable, and the same after UTF-8 and back. */
final class TextRule {
    static final int LONGEST_UTF8_BYTES = 200;
    private static final int SHOWN_CHARACTERS = 60;

    private TextRule() {}

    /** What is wrong with a text, as the end of a sentence; null if it is fine. */
    static String objection(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c)) {
                return String.format("holds the control character U+%04X", (int) c);
            }
            if (c == '\uFFFD') {
                return "holds the mark of text that was decoded wrongly, U+FFFD";
            }
            if (Character.isSurrogate(c)) {
                boolean paired =
                        Character.isHighSurrogate(c)
                                && i + 1 < text.length()
                                && Character.isLowSurrogate(text.charAt(i + 1));
                if (!paired) {
                    return String.format("holds half a character, U+%04X", (int) c);
                }
                bytes += 4;
                i++;
            } else {
                bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
            }
            if (bytes > LONGEST_UTF8_BYTES) {
                return "is longer than " + LONGEST_UTF8_BYTES + " bytes";
            }
        }
        return null;
    }

    /** A value as a message shows it: short and on one line. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder("'");
        int end = Math.min(text.length(), SHOWN_CHARACTERS);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            boolean printable = !Character.isISOControl(c) && !Character.isSurrogate(c);
            shown.append(printable ? c : '?');
        }
        return shown.append(end < text.length() ? "...'" : "'").toString();
    }
}
