package io.reformpulse.controlroom.api;

import io.reformpulse.controlroom.history.AlertQuery;

/** Where a page of a list ended, as text that the next request gives back. */
final class Cursor {
    private static final String WRONG = " is none of a page's next; leave it out to begin anew.";

    private Cursor() {}

    static String of(AlertQuery.After after) {
        return after.at() + "." + after.alertId();
    }

    /** Null for the first page. */
    static AlertQuery.After alert(String text) {
        if (text == null) {
            return null;
        }
        int dot = text.indexOf('.');
        // No id has such characters, and not every database takes them.
        if (dot < 1 || text.chars().anyMatch(Character::isISOControl)) {
            throw wrong(text);
        }
        return new AlertQuery.After(number(text.substring(0, dot)), text.substring(dot + 1));
    }

    /** A whole number from 0. */
    static long number(String text) {
        try {
            long number = Long.parseLong(text);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw wrong(text);
    }

    private static Problem wrong(String text) {
        return Problem.badRequest("The after \"" + text + "\"" + WRONG);
    }
}
