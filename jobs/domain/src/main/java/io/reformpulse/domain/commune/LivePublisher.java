package io.reformpulse.domain.commune;

import io.reformpulse.domain.dossier.Dossier;
import io.reformpulse.domain.dossier.DossierFile;
import io.reformpulse.domain.dossier.DossierView;
import io.reformpulse.domain.kpi.KpiRow;
import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.kpi.WindowTally;
import io.reformpulse.domain.kpi.WindowType;
import io.reformpulse.domain.kpi.Windows;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/** Publishes, at the end of an epoch, what changed in a commune since the last one published. */
final class LivePublisher {
    private static final WindowType[] RUNNING = {
        WindowType.DAY, WindowType.WEEK, WindowType.MONTH, WindowType.QUARTER, WindowType.YEAR
    };
    private static final WindowType[] ROLLING = {WindowType.ROLLING_7D, WindowType.ROLLING_30D};
    private static final long NONE = Long.MIN_VALUE;

    private final Reference reference;
    private final Windows windows;
    private final Publishing publishing;
    private final CommuneStore store;
    private final CommuneHead head;
    private final Gauges gauges;
    private final DueSoon dueSoon;
    private final WindowSums sums;
    private final HourRows hours;
    private final RowWriter rows;
    private final CommuneAnswers answers;

    /** The epoch whose figures are told, its dossiers not yet. */
    private long dossiersOf = NONE;

    LivePublisher(
            Reference reference,
            Windows windows,
            Publishing publishing,
            CommuneStore store,
            CommuneHead head,
            Gauges gauges,
            DueSoon dueSoon,
            WindowSums sums,
            RowWriter rows,
            CommuneAnswers answers) {
        this.reference = reference;
        this.windows = windows;
        this.publishing = publishing;
        this.store = store;
        this.head = head;
        this.gauges = gauges;
        this.dueSoon = dueSoon;
        this.sums = sums;
        this.hours = new HourRows(windows, publishing);
        this.rows = rows;
        this.answers = answers;
    }

    /**
     * Publishes the figures of the epoch that ends at an instant; everything that arrived before it
     * is applied. Its dossiers are told by {@link #tellDossiers}.
     */
    void publish(long epochEnd) {
        long epoch = publishing.epochOf(epochEnd - 1);
        long asOf = Publishing.minuteAtOrBefore(epochEnd);
        long asOfBefore = head.clock().asOf();
        long publishedBefore = head.clock().publishedUpTo();
        closeEnded(asOfBefore, asOf);
        refreshRunning(asOf);
        if (windows.dayOf(asOf) != windows.dayOf(asOfBefore)) {
            openRolling(asOfBefore, asOf);
            expireHours(asOfBefore, asOf, epoch);
        }
        head.clock().published(epochEnd);
        Set<Window> emitted = emitPending(epochEnd, asOf, asOfBefore, epoch, Long.MAX_VALUE);
        for (Window window : GraceEnds.between(windows, publishedBefore, epochEnd)) {
            if (!emitted.contains(window)) {
                emitSettled(window, epochEnd, asOf, epoch);
            }
        }
        dossiersOf = epoch;
        wakeNext(asOf);
    }

    /** Publishes what is pending of the years up to one, before they are frozen at an instant. */
    void publishYearsUpTo(long year, long at) {
        long asOf = Publishing.minuteAtOrBefore(at);
        emitPending(at, asOf, head.clock().asOf(), publishing.epochOf(at), year);
    }

    /**
     * Windows that ran at the as-of before have their last gauges now, any in between their only.
     */
    private void closeEnded(long asOfBefore, long asOf) {
        for (WindowType type : RUNNING) {
            Window window = windows.containing(type, asOfBefore);
            while (window.end() <= asOf) {
                PendingChange pending = pending(window);
                if (window.start() <= asOfBefore) {
                    WindowTally shown = head.shown().gauges().remove(window);
                    WindowTally change = gauges.ofEnded(window);
                    if (shown != null) {
                        change.subtract(shown);
                    }
                    pending.add(change);
                }
                window = windows.containing(type, window.end());
            }
        }
    }

    private void refreshRunning(long asOf) {
        for (WindowType type : RUNNING) {
            Window window = windows.containing(type, asOf);
            WindowTally change = head.shown().replace(window, gauges.ofRunning(window, asOf));
            pending(window).add(change);
        }
        Window now = windows.containing(WindowType.NOW, asOf);
        pending(now).add(head.shown().replace(now, dueSoon.nowAt(gauges, asOf)));
    }

    /** A rolling window moves at each midnight; the one before it is told no more. */
    private void openRolling(long asOfBefore, long asOf) {
        for (WindowType type : ROLLING) {
            head.pending().remove(windows.rolling(type, asOfBefore));
            Window rolling = windows.rolling(type, asOf);
            WindowTally whole = gauges.ofEnded(rolling);
            whole.tally().add(sums.of(rolling));
            head.pending().put(rolling, PendingChange.of(whole, null));
        }
        sums.forgetEndedBefore(windows.midnightAtOrBefore(asOf));
    }

    private void expireHours(long asOfBefore, long asOf, long epoch) {
        hours.forEachExpired(asOfBefore, asOf, hour -> answers.expired(hour, epoch));
    }

    private Set<Window> emitPending(
            long clock, long asOf, long asOfBefore, long epoch, long uptoYear) {
        Set<Window> emitted = new HashSet<>();
        Iterator<Map.Entry<Window, PendingChange>> each = head.pending().entrySet().iterator();
        while (each.hasNext()) {
            Map.Entry<Window, PendingChange> entry = each.next();
            Window window = entry.getKey();
            if (window.start() <= asOf && isOfYears(window, uptoYear)) {
                each.remove();
                if (!hours.isExpired(window, asOf)
                        && (window.start() > asOfBefore
                                ? emitFirst(window, clock, asOf, epoch)
                                : emitChange(window, entry.getValue(), clock, asOf, epoch))) {
                    emitted.add(window);
                }
            }
        }
        return emitted;
    }

    private boolean emitChange(
            Window window, PendingChange change, long clock, long asOf, long epoch) {
        return !change.isZero() && emit(window, full(window), change, clock, asOf, epoch);
    }

    /** Of a window that began after the last as-of nothing was told: it changed by all it holds. */
    private boolean emitFirst(Window window, long clock, long asOf, long epoch) {
        WindowTally full = full(window);
        PendingChange all = PendingChange.of(full, store.late(window));
        return !all.isZero() && emit(window, full, all, clock, asOf, epoch);
    }

    private boolean emit(
            Window window,
            WindowTally full,
            PendingChange change,
            long clock,
            long asOf,
            long epoch) {
        answers.change(new TallyChange(window, epoch, change.change(), change.late()));
        answers.row(row(window, full, clock, asOf, epoch));
        return true;
    }

    private boolean isOfYears(Window window, long uptoYear) {
        return uptoYear == Long.MAX_VALUE || Freezing.isFrozen(windows, window, uptoYear);
    }

    /** Nothing changed but the status: a row that exists is told again. */
    private void emitSettled(Window window, long clock, long asOf, long epoch) {
        WindowTally full = full(window);
        if (!full.isEmptyRow()) {
            answers.row(row(window, full, clock, asOf, epoch));
        }
    }

    private KpiRow row(Window window, WindowTally full, long clock, long asOf, long epoch) {
        return rows.row(window, full, store.late(window), clock, asOf, epoch);
    }

    private WindowTally full(Window window) {
        WindowTally shown = head.shown().gauges().get(window);
        WindowTally full;
        if (shown != null) {
            full = shown.copy();
        } else if (window.type() == WindowType.HOUR) {
            full = new WindowTally();
        } else {
            full = gauges.ofEnded(window);
        }
        if (window.type() != WindowType.NOW) {
            full.tally().add(sums.of(window));
        }
        return full;
    }

    /** Tells the dossiers of the epoch published last, before anything else happens to them. */
    void tellDossiers() {
        if (dossiersOf == NONE) {
            return;
        }
        for (String dossierId : head.changedDossiers().keySet()) {
            DossierFile file = store.dossier(dossierId);
            DossierView view = Dossier.of(file, reference).view();
            if (view == null) {
                answers.gone(dossierId, dossiersOf);
            } else {
                answers.view(view, dossiersOf);
            }
        }
        head.changedDossiers().clear();
        dossiersOf = NONE;
    }

    /** A commune is published at every midnight, and when a dossier comes to be due soon. */
    private void wakeNext(long asOf) {
        wakeAt(windows.nextMidnight(asOf));
        wakeAt(dueSoon.nextChange(asOf));
        for (Window window : head.pending().keySet()) {
            wakeAt(window.start());
        }
    }

    private void wakeAt(long instant) {
        if (instant != Long.MAX_VALUE) {
            head.clock().publishBy(publishing.endAtOrAfter(instant));
        }
    }

    private PendingChange pending(Window window) {
        return head.pending().computeIfAbsent(window, w -> PendingChange.none());
    }
}
