package io.reformpulse.engine.state;

import io.reformpulse.domain.alert.AlertHead;
import io.reformpulse.domain.alert.AlertStore;
import io.reformpulse.domain.alert.incident.CaseKey;
import io.reformpulse.domain.alert.incident.SignalDay;
import io.reformpulse.domain.alert.incident.ToldIncident;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The store of one commune's alerts, as {@link CachedCommuneStore} is of its figures. The commune
 * must be the current key of the state whenever this is used.
 */
public final class CachedAlertStore implements AlertStore {
    private static final int INCIDENT_BYTES = 120;

    private final AlertBacking backing;
    private final CachedHead<AlertHead> head;
    private final EntryCache<String, List<ToldIncident>> incidents;
    private final EntryCache<Integer, StoredSignals> signals;

    public CachedAlertStore(AlertBacking backing) throws Exception {
        this.backing = backing;
        head =
                new CachedHead<>(
                        backing.head(),
                        AlertHead::new,
                        AlertHeadCodec::read,
                        AlertHeadCodec::write,
                        backing.writer());
        if (!head.isNew()) {
            WakeDays.readInto(head.get().wakes(), backing.wakes());
            BeyondLimitEntries.readInto(head.get().beyondLimit(), backing.beyondLimit());
        }
        incidents =
                new EntryCache<>(
                        backing.incidents(),
                        EntryCache.Layout.of(
                                ToldIncidentsCodec::read,
                                ToldIncidentsCodec::write,
                                told -> INCIDENT_BYTES * told.size()),
                        backing.budget(),
                        backing.writer(),
                        head.isNew());
        signals =
                new EntryCache<>(
                        backing.signals(),
                        StoredSignals.LAYOUT,
                        backing.budget(),
                        backing.writer(),
                        head.isNew());
    }

    /** Writes everything that changed since the last flush. */
    public void flush() throws Exception {
        if (head.flush()) {
            WakeDays.flush(head.get().wakes(), backing.wakes(), backing.writer());
            BeyondLimitEntries.flush(
                    head.get().beyondLimit(), backing.beyondLimit(), backing.writer());
        }
        incidents.flush();
        signals.flush();
    }

    /** Makes room: writes and drops what was not touched for two generations. */
    public void turnOver() throws Exception {
        incidents.turnOver();
        signals.turnOver();
    }

    @Override
    public AlertHead alertHead() {
        return head.get();
    }

    @Override
    public void putAlertHead(AlertHead changed) {
        head.put(changed);
    }

    /** Nothing was told of most cases, which the keys know without a look at the state. */
    @Override
    public List<ToldIncident> incidents(CaseKey key) {
        String text = CaseKeyText.of(key);
        return incidents.keys().contains(text) ? incidents.get(text) : List.of();
    }

    @Override
    public void putIncidents(CaseKey key, List<ToldIncident> told) {
        String text = CaseKeyText.of(key);
        if (!told.isEmpty()) {
            incidents.put(text, List.copyOf(told));
        } else if (incidents.keys().contains(text)) {
            incidents.put(text, null);
        }
    }

    @Override
    public Collection<CaseKey> incidentKeys(CaseKey.Kind kind) {
        List<CaseKey> keys = new ArrayList<>();
        String prefix = CaseKeyText.prefix(kind);
        for (String text : incidents.keys().tailSet(prefix)) {
            if (!text.startsWith(prefix)) {
                break;
            }
            keys.add(CaseKeyText.key(text));
        }
        return keys;
    }

    @Override
    public SignalDay signals(int epochDay) {
        StoredSignals stored = signals.get(epochDay);
        return stored == null ? null : stored.day();
    }

    @Override
    public void putSignals(int epochDay, SignalDay day) {
        StoredSignals stored = signals.get(epochDay);
        boolean known = stored != null && stored.day() == day;
        signals.put(epochDay, known ? stored : new StoredSignals(day));
    }

    @Override
    public void removeSignals(int epochDay) {
        signals.put(epochDay, null);
    }

    @Override
    public Collection<Integer> signalDays() {
        return signals.keys();
    }
}
