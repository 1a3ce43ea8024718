package io.reformpulse.domain.commune;

import io.reformpulse.domain.kpi.ExactCounts;
import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.kpi.WindowTally;
import io.reformpulse.domain.kpi.WindowType;
import io.reformpulse.domain.kpi.Windows;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One unit above the communes: adds up the changes of all communes below it, epoch by epoch, and
 * publishes the sums, so that its row equals the sum of its children's in every closed epoch (4.8).
 */
public final class RollUp {
    private final Windows windows;
    private final Publishing publishing;
    private final RollUpStore store;
    private final RollUpHead head;
    private final HourRows hours;
    private final RowWriter rows;
    private final RollUpAnswers answers;

    /**
     * @param generation how often the job was restored; goes before the epoch in a row's revision
     */
    public RollUp(
            String unitCode,
            Reference reference,
            Windows windows,
            Publishing publishing,
            long generation,
            RollUpStore store,
            RollUpAnswers answers) {
        this.windows = windows;
        this.publishing = publishing;
        this.store = store;
        this.head = store.head();
        this.hours = new HourRows(windows, publishing);
        this.rows = new RowWriter(unitCode, reference, windows, generation);
        this.answers = answers;
    }

    /** Takes a change in, to be added when the clock closes its epoch. */
    public void receive(TallyChange change) {
        head.pending()
                .computeIfAbsent(change.epoch(), epoch -> new LinkedHashMap<>())
                .computeIfAbsent(change.window(), window -> PendingChange.none())
                .add(change);
        store.putHead(head);
    }

    /**
     * Closes every epoch that ends before or at an instant.
     *
     * @param clock all changes of these epochs have been received
     */
    public void advance(long clock) {
        boolean moved = false;
        long to = Math.min(clock, publishing.asOf());
        while (nextEpochEnd() <= to) {
            closeEpoch(nextEpochEnd());
            moved = true;
        }
        if (moved) {
            store.putHead(head);
        }
    }

    /** Ends a replay: adds all that is pending and emits every row that is not frozen. */
    public void close() {
        while (!head.pending().isEmpty()) {
            closeEpoch(nextEpochEnd());
        }
        for (Window window : List.copyOf(store.windows())) {
            emit(window, publishing.asOf(), publishing.asOf());
        }
        store.putHead(head);
    }

    /** The smallest clock at which {@link #advance} has something to do; MAX_VALUE if none. */
    public long nextMoment() {
        return publishing.ifEver(nextEpochEnd());
    }

    private long nextEpochEnd() {
        long pending =
                head.pending().isEmpty()
                        ? Long.MAX_VALUE
                        : publishing.endOf(head.pending().firstKey());
        return Math.min(Math.min(pending, head.clock().publishAt()), freezeAt());
    }

    private void closeEpoch(long epochEnd) {
        begin(epochEnd);
        Set<Window> changed = new HashSet<>();
        Map<Long, Map<Window, PendingChange>> due =
                head.pending().headMap(publishing.epochOf(epochEnd - 1), true);
        for (Map<Window, PendingChange> changes : due.values()) {
            changes.forEach(
                    (window, change) -> {
                        add(window, change);
                        changed.add(window);
                    });
        }
        due.clear();
        if (publishing.isLive()) {
            publish(epochEnd, changed);
        }
        if (freezeAt() <= epochEnd) {
            freeze(epochEnd);
        }
    }

    private void begin(long epochEnd) {
        if (head.clock().frozenYear() == CommuneHead.NEVER) {
            long epochStart = publishing.startOf(epochEnd - 1);
            head.clock().froze(Freezing.lastFrozen(windows, epochStart), CommuneHead.NEVER);
            head.clock().published(epochStart);
        }
    }

    private void add(Window window, PendingChange change) {
        WindowTally tally = store.tally(window);
        if (tally == null) {
            tally = new WindowTally();
        }
        tally.add(change.change());
        store.putTally(window, tally);
        if (!change.late().isZero()) {
            ExactCounts late = store.late(window);
            if (late == null) {
                late = new ExactCounts();
            }
            late.add(change.late());
            store.putLate(window, late);
        }
    }

    private void publish(long epochEnd, Set<Window> changed) {
        long asOf = Publishing.minuteAtOrBefore(epochEnd);
        long epoch = publishing.epochOf(epochEnd - 1);
        long asOfBefore = head.clock().asOf();
        Set<Window> told = new HashSet<>(changed);
        told.addAll(GraceEnds.between(windows, head.clock().publishedUpTo(), epochEnd));
        for (Window window : told) {
            WindowTally tally = store.tally(window);
            if (tally != null && (changed.contains(window) || !tally.isEmptyRow())) {
                answers.row(rows.row(window, tally, store.late(window), epochEnd, asOf, epoch));
            }
        }
        if (windows.dayOf(asOf) != windows.dayOf(asOfBefore)) {
            hours.forEachExpired(asOfBefore, asOf, hour -> answers.expired(hour, epoch));
            forgetPassed(asOf);
        }
        head.clock().published(epochEnd);
        long midnight = windows.nextMidnight(asOf);
        head.clock().publishBy(publishing.endAtOrAfter(midnight));
    }

    /** Hours too old to be told, and rolling windows that ended before the last midnight. */
    private void forgetPassed(long asOf) {
        for (Window window : List.copyOf(store.windows())) {
            boolean rolledOn =
                    (window.type() == WindowType.ROLLING_7D
                                    || window.type() == WindowType.ROLLING_30D)
                            && window.end() < windows.midnightAtOrBefore(asOf);
            if (rolledOn || hours.isExpired(window, asOf)) {
                store.remove(window);
            }
        }
    }

    /** The end of the epoch in which the next year is frozen. */
    private long freezeAt() {
        long frozen = head.clock().frozenYear();
        return frozen == CommuneHead.NEVER
                ? Long.MAX_VALUE
                : publishing.endOf(publishing.epochOf(Freezing.instantOf(windows, frozen + 1)));
    }

    private void freeze(long epochEnd) {
        long year = head.clock().frozenYear() + 1;
        for (Window window : List.copyOf(store.windows())) {
            if (Freezing.isFrozen(windows, window, year)) {
                if (!publishing.isLive()) {
                    emit(window, epochEnd, publishing.asOf());
                }
                store.remove(window);
            }
        }
        head.clock().froze(year, CommuneHead.NEVER);
    }

    private void emit(Window window, long clock, long asOf) {
        WindowTally tally = store.tally(window);
        if (!tally.isEmptyRow()) {
            answers.row(
                    rows.row(
                            window,
                            tally,
                            store.late(window),
                            clock,
                            asOf,
                            publishing.epochOf(clock)));
        }
    }
}
