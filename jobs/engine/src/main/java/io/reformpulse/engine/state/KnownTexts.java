package io.reformpulse.engine.state;

import java.nio.charset.StandardCharsets;

/**
 * Texts that come again and again, such as codes of communes and procedures: most are found as they
 * are and not made anew, so that equal ones are mostly one. Safe for use by several threads: one
 * that does not see another's text makes its own.
 */
final class KnownTexts {
    /** A power of two. */
    private static final int PLACES = 4096;

    private final String[] kept = new String[PLACES];

    /** The text that some UTF-8 bytes say. */
    String of(byte[] bytes, int from, int length) {
        int hash = length;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + bytes[i];
        }
        int place = (hash ^ hash >>> 16) & (PLACES - 1);
        String known = kept[place];
        if (known == null || !is(known, bytes, from, length)) {
            known = new String(bytes, from, length, StandardCharsets.UTF_8);
            kept[place] = known;
        }
        return known;
    }

    /** Letters beyond ASCII take several bytes and are not found. */
    private static boolean is(String text, byte[] bytes, int from, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }
}
