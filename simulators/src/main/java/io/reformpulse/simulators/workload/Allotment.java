package io.reformpulse.simulators.workload;

import java.util.Set;

/**
 * The dossiers of one commune: a block of numbers, first those handed in at the counter, then those
 * of the portal.
 *
 * @param first the number of its first dossier
 * @param leftOut numbers of the block that no dossier has
 */
record Allotment(CommuneProfile profile, long first, int atCounter, int online, Set<Long> leftOut) {
    /** The number after its last. */
    long end() {
        return first + atCounter + online;
    }

    /** The same for a commune that now works like this, without some of the dossiers. */
    Allotment fitted(CommuneProfile better, Set<Long> surplus) {
        return new Allotment(better, first, atCounter, online, surplus);
    }

    int dossiers() {
        return atCounter + online - leftOut.size();
    }
}
