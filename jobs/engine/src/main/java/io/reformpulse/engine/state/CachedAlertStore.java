package io.reformpulse.engine.state;

import io.reformpulse.domain.alert.AlertHead;
import io.reformpulse.domain.alert.AlertStore;
import io.reformpulse.domain.alert.incident.CaseKey;
import io.reformpulse.domain.alert.incident.SignalDay;
import io.reformpulse.domain.alert.incident.ToldIncident;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.common.state.MapState;

/**
 * The store of one commune's alerts, as {@link CachedCommuneStore} is of its figures. The commune
 * must be the current key of the state whenever this is used.
 */
public final class CachedAlertStore implements AlertStore {
    private final AlertBacking backing;
    private final EntryCache<String, List<ToldIncident>> incidents;
    private final EntryCache<Integer, SignalDay> signals;
    private AlertHead head;
    private boolean headChanged;

    public CachedAlertStore(AlertBacking backing) throws Exception {
        this.backing = backing;
        byte[] stored = backing.head().value();
        boolean isNew = stored == null;
        head = isNew ? new AlertHead() : AlertHeadCodec.read(stored);
        if (!isNew) {
            WakeDays.readInto(head.wakes(), backing.wakes());
        }
        headChanged = isNew;
        incidents =
                new EntryCache<>(
                        backing.incidents(),
                        new Incidents(backing.incidents()),
                        backing.budget(),
                        backing.writer(),
                        isNew);
        signals =
                new EntryCache<>(
                        backing.signals(),
                        new Signals(backing.signals()),
                        backing.budget(),
                        backing.writer(),
                        isNew);
    }

    private record Incidents(MapState<String, byte[]> state)
            implements EntryCache.Layout<String, List<ToldIncident>> {
        private static final int INCIDENT_BYTES = 120;

        @Override
        public List<ToldIncident> load(String key) throws Exception {
            byte[] bytes = state.get(key);
            return bytes == null ? null : ToldIncidentsCodec.read(bytes);
        }

        @Override
        public void write(List<ToldIncident> told, ByteWriter out) {
            ToldIncidentsCodec.write(told, out);
        }

        @Override
        public int bytes(List<ToldIncident> told) {
            return INCIDENT_BYTES * told.size();
        }
    }

    private record Signals(MapState<Integer, byte[]> state)
            implements EntryCache.Layout<Integer, SignalDay> {
        private static final int DAY_BYTES = 8_000;

        @Override
        public SignalDay load(Integer day) throws Exception {
            byte[] bytes = state.get(day);
            return bytes == null ? null : SignalDayCodec.read(bytes);
        }

        @Override
        public void write(SignalDay day, ByteWriter out) {
            SignalDayCodec.write(day, out);
        }

        @Override
        public int bytes(SignalDay day) {
            return DAY_BYTES;
        }
    }

    /** Writes everything that changed since the last flush. */
    public void flush() throws Exception {
        // The head first: its presence says that the rest may be there too.
        if (headChanged) {
            AlertHeadCodec.write(head, backing.writer().reset());
            backing.head().update(backing.writer().toBytes());
            WakeDays.flush(head.wakes(), backing.wakes(), backing.writer());
            headChanged = false;
        }
        incidents.flush();
        signals.flush();
    }

    /** Makes room: drops what was not touched for two generations. */
    public void turnOver() throws Exception {
        flush();
        incidents.turnOver();
        signals.turnOver();
    }

    @Override
    public AlertHead alertHead() {
        return head;
    }

    @Override
    public void putAlertHead(AlertHead changed) {
        head = changed;
        headChanged = true;
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
        return signals.get(epochDay);
    }

    @Override
    public void putSignals(int epochDay, SignalDay day) {
        signals.put(epochDay, day);
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
