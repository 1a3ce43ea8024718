package io.reformpulse.domain.commune;

import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.kpi.Windows;
import java.util.List;

/**
 * One commune: applies its records in the order of their arrival, fires what falls due in between,
 * and publishes the epochs that pass. A pure function of the records and the clock; everything kept
 * is in its store, but for sums that can be added up again.
 */
public final class Commune {
    private static final long NOTHING_LEFT = Long.MAX_VALUE;

    private final Reference reference;
    private final Windows windows;
    private final Publishing publishing;
    private final CommuneStore store;
    private final CommuneWatch watch;
    private final CommuneHead head;
    private final Casebook casebook;
    private final Agenda agenda;
    private final LivePublisher livePublisher;
    private final FinalTable finalTable;

    /** Asked for at every step, changed once a year. */
    private long freezeAt;

    /** When it ticked or published last, if that was not followed up yet. */
    private long leftAt = NOTHING_LEFT;

    /**
     * @param generation how often the job was restored; goes before the epoch in a row's revision
     */
    public Commune(
            String code,
            Reference reference,
            Windows windows,
            Publishing publishing,
            long generation,
            CommuneStore store,
            CommuneAnswers answers,
            CommuneWatch watch) {
        this.reference = reference;
        this.windows = windows;
        this.publishing = publishing;
        this.store = store;
        this.watch = watch;
        this.head = store.head();
        WindowSums sums = new WindowSums(windows, store);
        AheadDossiers ahead = new AheadDossiers(reference, windows, publishing, store, head);
        Gauges gauges = new Gauges(windows, store, head, ahead);
        RowWriter rows = new RowWriter(code, reference, windows, generation);
        Ledger ledger = new Ledger(windows, publishing, store, head, sums, watch);
        casebook = new Casebook(reference, publishing, store, head, ledger, ahead, answers, watch);
        agenda = new Agenda(code, reference, publishing, store, head, ahead, answers, watch);
        livePublisher =
                new LivePublisher(
                        reference,
                        windows,
                        publishing,
                        store,
                        head,
                        gauges,
                        new DueSoon(reference, windows, store, head, ahead),
                        sums,
                        rows,
                        answers);
        finalTable = new FinalTable(windows, publishing, store, head, gauges, rows, answers);
        freezeAt = nextFreezing();
    }

    /**
     * Takes a record in, to be applied when the clock passes its arrival; one that comes behind the
     * clock is applied at once and counted.
     */
    public void receive(FeedRecord record) {
        if (record.arrivedAt() >= head.clock().clock()) {
            store.hold(record);
            return;
        }
        followUp();
        head.clock().cameBehind();
        begin(record.arrivedAt());
        apply(record);
        store.putHead(head);
    }

    /**
     * Counts all dossiers kept anew after the reference has changed; the difference is published
     * with the next epoch. Rows already frozen stay as they are.
     *
     * @param earlier the reference by which they were counted so far
     * @throws IllegalArgumentException if the zone has changed: then every window is another
     */
    public void recount(Reference earlier) {
        if (!earlier.jurisdiction().zone().equals(reference.jurisdiction().zone())) {
            throw new IllegalArgumentException(
                    "The zone has changed from "
                            + earlier.jurisdiction().zone()
                            + " to "
                            + reference.jurisdiction().zone()
                            + "; start without the old state and replay the feeds.");
        }
        if (head.clock().frozenYear() != CommuneHead.NEVER) {
            casebook.recount(earlier, head.clock().clock());
            publishSoon(head.clock().clock());
            store.putHead(head);
        }
    }

    /**
     * Does everything that falls before or at an instant.
     *
     * @param clock everything that arrived before it has been received
     */
    public void advance(long clock) {
        advanceFigures(clock);
        followUp();
    }

    /**
     * Does the same, but leaves what figures need not wait for to {@link #followUp}: what is told
     * of single dossiers at the last instant.
     */
    public void advanceFigures(long clock) {
        long to = Math.min(clock, publishing.asOf());
        boolean moved = false;
        while (step(to)) {
            moved = true;
        }
        if (moved || head.clock().clock() < to) {
            head.clock().advance(to);
            store.putHead(head);
        }
    }

    /**
     * Does what the last {@link #advanceFigures} has left.
     *
     * @return whether anything was left
     */
    public boolean followUp() {
        boolean left = leftAt != NOTHING_LEFT;
        leftAt = NOTHING_LEFT;
        watch.followUp();
        livePublisher.tellDossiers();
        return left;
    }

    /**
     * Ends a replay: emits every row that is not frozen. Records held that arrived at or after its
     * end can only be repetitions, and are counted as such.
     */
    public void close() {
        advance(publishing.asOf());
        for (FeedRecord record = store.takeHeldBefore(Long.MAX_VALUE);
                record != null;
                record = store.takeHeldBefore(Long.MAX_VALUE)) {
            begin(record.arrivedAt());
            casebook.apply(record);
        }
        finalTable.emit(Long.MAX_VALUE, publishing.asOf());
        finalTable.emitRolling(publishing.asOf());
        store.putHead(head);
    }

    /** The smallest clock at which {@link #advance} has something to do; MAX_VALUE if none. */
    public long nextMoment() {
        long held = store.firstHeld();
        long arrives = held == Long.MAX_VALUE ? held : held + 1;
        return publishing.ifEver(Math.min(arrives, nextInstant()));
    }

    /** The books of this commune. */
    public CommuneHead head() {
        return head;
    }

    private boolean step(long to) {
        long held = store.firstHeld();
        long instant = nextInstant();
        // What follows up may bring a tick that comes before the clock, or before what is next.
        if (leftAt < Publishing.minuteAtOrBefore(to)
                || leftAt != NOTHING_LEFT && (held < to || instant <= to)) {
            followUp();
            return true;
        }
        if (held < to && held < instant) {
            begin(held);
            apply(store.takeHeldBefore(to));
            return true;
        }
        if (instant <= to) {
            fire(instant);
            return true;
        }
        return false;
    }

    private long nextInstant() {
        long due = Math.min(store.firstScheduled(), watch.nextTick());
        return Math.min(Math.min(due, head.clock().publishAt()), freezeAt);
    }

    /**
     * At one instant the agenda goes first, then whoever watches, then the epoch that ends there,
     * then freezing. An epoch is published before the rest of its watcher's tick.
     */
    private void fire(long instant) {
        AgendaEntry entry = store.takeScheduledUpTo(instant);
        if (entry != null) {
            agenda.fire(entry);
        } else if (watch.nextTick() <= instant) {
            leftAt = watch.nextTick();
            watch.tick(leftAt);
            publishAt(instant);
        } else if (!publishAt(instant)) {
            freeze(instant);
        }
    }

    private boolean publishAt(long instant) {
        if (head.clock().publishAt() > instant) {
            return false;
        }
        leftAt = instant;
        livePublisher.publish(head.clock().publishAt());
        return true;
    }

    private void apply(FeedRecord record) {
        watch.heard(record);
        casebook.apply(record);
        publishSoon(record.arrivedAt());
    }

    /** What came behind the clock belongs to the epoch that is still open, not to its own. */
    private void publishSoon(long since) {
        if (publishing.isLive()) {
            long known = Math.max(head.clock().publishedUpTo(), head.clock().clock());
            long at = Math.max(since, known);
            head.clock().publishBy(publishing.endOf(publishing.epochOf(at)));
        }
    }

    /** Before its first record a commune has shown nothing and frozen nothing. */
    private void begin(long arrivedAt) {
        if (head.clock().frozenYear() != CommuneHead.NEVER) {
            return;
        }
        long year = Freezing.lastFrozen(windows, arrivedAt);
        froze(year, Freezing.firstKeptDay(windows, year));
        head.clock().published(publishing.startOf(arrivedAt));
    }

    private long nextFreezing() {
        long frozen = head.clock().frozenYear();
        return frozen == CommuneHead.NEVER
                ? Long.MAX_VALUE
                : Freezing.instantOf(windows, frozen + 1);
    }

    private void freeze(long instant) {
        long year = head.clock().frozenYear() + 1;
        if (publishing.isLive()) {
            livePublisher.publishYearsUpTo(year, instant);
        } else {
            finalTable.emit(year, instant);
        }
        int firstKept = Freezing.firstKeptDay(windows, year);
        while (store.firstPaneDay() < firstKept) {
            store.removePane(store.firstPaneDay());
        }
        for (Window window : List.copyOf(store.lateWindows())) {
            if (Freezing.isFrozen(windows, window, year)) {
                store.removeLate(window);
            }
        }
        head.line().freezeBefore(firstKept);
        froze(year, firstKept);
    }

    private void froze(long year, int firstKeptDay) {
        head.clock().froze(year, firstKeptDay);
        freezeAt = nextFreezing();
    }
}
