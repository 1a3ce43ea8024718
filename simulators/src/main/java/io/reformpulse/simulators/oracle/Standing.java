package io.reformpulse.simulators.oracle;

import java.util.List;

/**
 * How a case stands under a rule at a tick of the clock.
 *
 * @param since when it began or happened
 * @param stage the tier it has come to
 */
record Standing(Kind kind, long since, int stage) {

    enum Kind {
        /** It never was. */
        ABSENT,
        /** It was, and is no more. */
        OVER,
        /** It is. */
        STANDS,
        /** It happened, and has no end. */
        HAPPENED
    }

    static final Standing ABSENT = new Standing(Kind.ABSENT, Dossier.NEVER, 0);
    private static final Standing OVER = new Standing(Kind.OVER, Dossier.NEVER, 0);

    /**
     * @param instant null if it did not happen
     */
    static Standing happened(Long instant) {
        return instant == null ? ABSENT : new Standing(Kind.HAPPENED, instant, 0);
    }

    /** Overdue or not, at a tick of the clock; what is to come does not count yet. */
    static Standing overdue(
            List<OverdueSpell> spells, TargetRule rule, long at, OracleReference ref) {
        Standing standing = ABSENT;
        for (OverdueSpell spell : spells) {
            if (spell.from() <= at && at < spell.until()) {
                int stage = rule.stageAt(at, spell.from(), ref);
                standing = new Standing(Kind.STANDS, spell.from(), stage);
            } else if (spell.until() <= at) {
                standing = OVER;
            }
        }
        return standing;
    }
}
