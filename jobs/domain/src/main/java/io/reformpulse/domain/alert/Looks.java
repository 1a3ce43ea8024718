package io.reformpulse.domain.alert;

import io.reformpulse.domain.alert.incident.CaseKey;
import io.reformpulse.domain.commune.AgendaEntry;
import io.reformpulse.domain.commune.CommuneStore;
import io.reformpulse.domain.dossier.DossierFacts;
import java.time.Instant;
import java.util.TreeSet;

/**
 * When to look at which case. Cases that something happened to, and the commune's own, wait in the
 * head for a tick that is near. When to look at a dossier that nothing happens to lies on the
 * commune's agenda, beside when it comes to be overdue: there is such an instant for each open
 * dossier, too many for the heap. One that no longer holds is found out when its time comes.
 */
final class Looks {
    private static final long MINUTE_MILLIS = 60_000;

    private final AlertHead head;
    private final CommuneStore store;
    private final CommuneIncidents incidents;

    /** Dossiers whose time has come; the tick at that very instant comes next. */
    private TreeSet<CaseKey> due = new TreeSet<>();

    private long dueAt = Wakes.NEVER;

    Looks(AlertHead head, CommuneStore store, CommuneIncidents incidents) {
        this.head = head;
        this.store = store;
        this.incidents = incidents;
    }

    /** The earliest tick at which there is a case to look at, as far as the agenda is fired. */
    long first() {
        return Math.min(head.wakes().first(), dueAt);
    }

    /** Looks at a case at a tick, or earlier if that was set before. */
    void by(CaseKey key, long tick) {
        head.wakes().setBy(key, tick);
    }

    /** The same of a case that something happened to, if there is anything to tell of it. */
    void happenedTo(CaseKey key, long tick) {
        head.wakes().setBy(key, incidents.nextLook(key, tick));
    }

    /** A dossier is another than before, by which a tick may have been set. */
    void changed(String dossierId, DossierFacts facts, long tick) {
        CaseKey key = CaseKey.dossier(dossierId);
        long next = incidents.nextLook(key, facts, tick);
        head.wakes().set(key, next == tick ? tick : Wakes.NEVER);
        if (next != tick) {
            later(dossierId, facts, next);
        }
    }

    /**
     * The agenda has come to an instant at which a dossier was to be looked at, whatever happened
     * to it since. What was put there behind the last tick is looked at by the next.
     */
    void come(String dossierId, DossierFacts facts, long at) {
        if (at <= head.tickedAt()) {
            changed(dossierId, facts, head.tickedAt() + MINUTE_MILLIS);
            return;
        }
        CaseKey key = CaseKey.dossier(dossierId);
        long next = incidents.nextLook(key, facts, at);
        if (next == at) {
            due.add(key);
            dueAt = at;
        } else {
            later(dossierId, facts, next);
        }
    }

    /** When a dossier comes to be overdue is on the agenda already, unless the clock is beyond. */
    private void later(String dossierId, DossierFacts facts, long next) {
        boolean scheduled = facts.comesOverdueAt(next) && next > store.head().clock().clock();
        if (next != Wakes.NEVER && !scheduled) {
            later(dossierId, next);
        }
    }

    private void later(String dossierId, long next) {
        store.schedule(new AgendaEntry(next, AgendaEntry.Kind.LOOK, dossierId));
    }

    /**
     * Looks again at a case that a tick has looked at.
     *
     * @throws IllegalStateException if that is not after the tick: the clock would stand still
     */
    void again(CaseKey key, long next, long tick) {
        if (next <= tick) {
            throw new IllegalStateException(
                    ("%s was looked at at %s and is to be looked at again at %s, which has passed;"
                                    + " please report this with targets.yaml and calendar.csv.")
                            .formatted(
                                    key, Instant.ofEpochMilli(tick), Instant.ofEpochMilli(next)));
        }
        if (key.kind() != CaseKey.Kind.DOSSIER) {
            head.wakes().set(key, next);
        } else if (next != Wakes.NEVER) {
            later(key.id(), next);
        }
    }

    /** Looks at a case no more; what the agenda still has of it finds nothing. */
    void forget(CaseKey key) {
        head.wakes().set(key, Wakes.NEVER);
    }

    /** Takes the cases out that something happened to before a tick, in their order. */
    TreeSet<CaseKey> takeChanged(long tick) {
        return head.wakes().takeUpTo(tick);
    }

    /** Takes the dossiers out whose time has come, in their order. */
    TreeSet<CaseKey> takeDue() {
        TreeSet<CaseKey> taken = due;
        due = new TreeSet<>();
        dueAt = Wakes.NEVER;
        return taken;
    }
}
