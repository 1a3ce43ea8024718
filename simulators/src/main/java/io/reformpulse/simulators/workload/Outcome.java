package io.reformpulse.simulators.workload;

import java.util.List;

/**
 * What became of a dossier.
 *
 * @param endedAt epoch milliseconds, like {@code endToldAt}, when that reaches us; both
 *     Long.MAX_VALUE if it was refused
 */
record Outcome(long number, long endedAt, long endToldAt, List<Opinion> opinions) {
    static Outcome refused(long number) {
        return new Outcome(number, Long.MAX_VALUE, Long.MAX_VALUE, List.of());
    }
}
