package io.reformpulse.domain.alert;

import io.reformpulse.domain.alert.incident.CaseKey;
import io.reformpulse.domain.alert.incident.Signal;
import io.reformpulse.domain.alert.incident.SignalDay;
import io.reformpulse.domain.dossier.Dossier;
import io.reformpulse.domain.dossier.DossierFacts;
import io.reformpulse.domain.kpi.Windows;
import io.reformpulse.domain.rating.RatingEvent;
import java.util.List;

/**
 * The ratings of each device and the ends of each officer by local day, kept for the last days;
 * what comes later than that is not looked at for bursts.
 */
final class CommuneSignals {
    private static final int DAYS_KEPT = 7;

    private final Windows windows;
    private final AlertStore store;

    CommuneSignals(Windows windows, AlertStore store) {
        this.windows = windows;
        this.store = store;
    }

    /** The end a dossier tells; null if none, or not by whom. */
    static Signal end(String dossierId, DossierFacts facts) {
        return facts.endedBy() == null || facts.endedAt() == Dossier.NEVER
                ? null
                : new Signal(CaseKey.Kind.OFFICER, facts.endedBy(), facts.endedAt(), dossierId, "");
    }

    /**
     * The rating a device tells; null if none.
     *
     * @param rating null if none counts
     */
    static Signal rating(RatingEvent rating) {
        if (rating == null || rating.deviceId() == null) {
            return null;
        }
        String dossierId = rating.dossierId() == null ? "" : rating.dossierId();
        return new Signal(
                CaseKey.Kind.DEVICE,
                rating.deviceId(),
                rating.occurredAt(),
                dossierId,
                rating.eventId());
    }

    /**
     * Puts one signal in the place of another.
     *
     * @param before null if there was none
     * @param after null if there is none
     * @param at the clock, epoch milliseconds
     * @param touched receives the cases to look at
     */
    void replace(Signal before, Signal after, long at, List<CaseKey> touched) {
        if (before == null ? after == null : before.equals(after)) {
            return;
        }
        int firstKept = windows.dayOf(at) - DAYS_KEPT;
        if (before != null && windows.dayOf(before.at()) >= firstKept) {
            change(before, false, touched);
        }
        if (after != null && windows.dayOf(after.at()) >= firstKept) {
            change(after, true, touched);
        }
    }

    private void change(Signal signal, boolean add, List<CaseKey> touched) {
        int day = windows.dayOf(signal.at());
        SignalDay signals = store.signals(day);
        if (signals == null) {
            signals = new SignalDay();
        }
        if (add) {
            signals.add(signal);
        } else {
            signals.remove(signal);
        }
        if (signals.isEmpty()) {
            store.removeSignals(day);
        } else {
            store.putSignals(day, signals);
        }
        touched.add(new CaseKey(signal.source(), signal.sourceId(), day));
    }

    /** Forgets the days that are too long ago, and what was told of them. */
    void forgetBefore(long at) {
        int firstKept = windows.dayOf(at) - DAYS_KEPT;
        for (int day : List.copyOf(store.signalDays())) {
            if (day < firstKept) {
                store.removeSignals(day);
            }
        }
        forgetBefore(firstKept, CaseKey.Kind.DEVICE);
        forgetBefore(firstKept, CaseKey.Kind.OFFICER);
    }

    private void forgetBefore(int firstKept, CaseKey.Kind kind) {
        for (CaseKey key : List.copyOf(store.incidentKeys(kind))) {
            if (key.day() < firstKept) {
                store.putIncidents(key, List.of());
            }
        }
    }
}
