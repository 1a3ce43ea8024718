package io.reformpulse.controlroom.history;

import java.util.List;

/**
 * Which alerts are asked for.
 *
 * @param openOnly whether only those in state FIRING are meant
 * @param scope the code of a unit: alerts of it and of all units below it; null for all
 * @param severity the mildest that is meant, INFO, WARNING or CRITICAL; null for all
 * @param until epoch milliseconds, exclusive: alerts as they stood then; Long.MAX_VALUE for now
 * @param after where the page before ended; null for the first page
 * @param most how many at most
 */
public record AlertQuery(
        boolean openOnly, String scope, String severity, long until, After after, int most) {
    private static final List<String> SEVERITIES = List.of("INFO", "WARNING", "CRITICAL");

    public AlertQuery {
        if (severity != null && !SEVERITIES.contains(severity)) {
            throw new IllegalArgumentException(
                    "The severity is INFO, WARNING or CRITICAL, but not " + severity + ".");
        }
        if (most < 1) {
            throw new IllegalArgumentException(
                    "At least 1 alert must be asked for, but it was " + most + ".");
        }
    }

    /** The last alert of a page: alerts come by at, latest first, then by id. */
    public record After(long at, String alertId) {}

    /** The latest alerts of everything. */
    public static AlertQuery latest(int most) {
        return new AlertQuery(false, null, null, Long.MAX_VALUE, null, most);
    }

    /** The severities that are meant, if they are not all. */
    List<String> severities() {
        return SEVERITIES.subList(SEVERITIES.indexOf(severity), SEVERITIES.size());
    }
}
