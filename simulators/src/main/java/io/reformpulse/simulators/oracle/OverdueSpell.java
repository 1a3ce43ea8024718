package io.reformpulse.simulators.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A stretch of whole minutes at which a dossier is overdue (DESIGN 4.6).
 *
 * @param from its first minute, epoch milliseconds
 * @param until the first minute after it; {@link Dossier#NEVER} if it does not end
 */
record OverdueSpell(long from, long until) {

    private static final long MINUTE = 60_000L;

    /** The first whole minute at which an event of an instant counts. */
    static long minuteAfter(long instant) {
        return Math.floorDiv(instant, MINUTE) * MINUTE + MINUTE;
    }

    /** All spells of a dossier, past and to come, as its events now tell them; in order. */
    static List<OverdueSpell> of(Dossier dossier) {
        List<OverdueSpell> spells = new ArrayList<>();
        if (dossier.receipt == null) {
            return spells;
        }
        long from = Dossier.NEVER;
        for (long minute : minutesOfChange(dossier)) {
            boolean overdue = dossier.stateAt(minute, minute).overdue();
            if (overdue && from == Dossier.NEVER) {
                from = minute;
            } else if (!overdue && from != Dossier.NEVER) {
                spells.add(new OverdueSpell(from, minute));
                from = Dossier.NEVER;
            }
        }
        if (from != Dossier.NEVER) {
            spells.add(new OverdueSpell(from, Dossier.NEVER));
        }
        return spells;
    }

    /** Between these minutes nothing changes: events, rows of the calendar, dues that pass. */
    private static TreeSet<Long> minutesOfChange(Dossier dossier) {
        TreeSet<Long> minutes = new TreeSet<>();
        dossier.events.forEach(event -> minutes.add(minuteAfter(event.occurredAt())));
        long receipt = dossier.receipt.occurredAt();
        for (Long known : dossier.ref.calendarChangesAfter(receipt)) {
            minutes.add(minuteAfter(known - 1));
        }
        for (long minute : List.copyOf(minutes)) {
            if (dossier.openAt(minute)) {
                Dues.Due due =
                        dossier.due(
                                minute,
                                dossier.pausesBefore(minute),
                                dossier.ref.calendarKnownAt(minute));
                if (due != null && !due.suspended()) {
                    minutes.add(minuteAfter(due.last()));
                }
            }
        }
        return minutes;
    }
}
