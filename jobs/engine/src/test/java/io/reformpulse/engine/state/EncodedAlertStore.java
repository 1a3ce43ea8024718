package io.reformpulse.engine.state;

import static io.reformpulse.engine.state.EncodedCommuneStore.bytes;

import io.reformpulse.domain.alert.AlertHead;
import io.reformpulse.domain.alert.AlertStore;
import io.reformpulse.domain.alert.incident.CaseKey;
import io.reformpulse.domain.alert.incident.SignalDay;
import io.reformpulse.domain.alert.incident.ToldIncident;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** A commune's alert store that keeps nothing but bytes, as {@link EncodedCommuneStore} does. */
final class EncodedAlertStore implements AlertStore {
    private final TreeMap<Long, byte[]> wakes = new TreeMap<>();
    private final TreeMap<String, byte[]> beyondLimit = new TreeMap<>();
    private final TreeMap<String, byte[]> incidents = new TreeMap<>();
    private final TreeMap<Integer, byte[]> signals = new TreeMap<>();
    private byte[] head;

    @Override
    public AlertHead alertHead() {
        AlertHead read = head == null ? new AlertHead() : AlertHeadCodec.read(head);
        wakes.forEach((day, bytes) -> WakeDays.readInto(read.wakes(), day, bytes));
        read.wakes().takeChangedDays();
        beyondLimit.forEach(
                (id, bytes) -> BeyondLimitEntries.readInto(read.beyondLimit(), id, bytes));
        return read;
    }

    @Override
    public void putAlertHead(AlertHead changed) {
        head = bytes(changed, AlertHeadCodec::write);
        for (Long day : changed.wakes().takeChangedDays()) {
            wakes.put(day, bytes(changed.wakes(), (all, out) -> WakeDays.write(all, day, out)));
        }
        for (String id : changed.beyondLimit().takeChanged()) {
            beyondLimit.put(
                    id, bytes(changed.beyondLimit().rulesOf(id), BeyondLimitEntries::write));
        }
    }

    @Override
    public List<ToldIncident> incidents(CaseKey key) {
        byte[] stored = incidents.get(CaseKeyText.of(key));
        return stored == null ? List.of() : ToldIncidentsCodec.read(stored);
    }

    @Override
    public void putIncidents(CaseKey key, List<ToldIncident> told) {
        if (told.isEmpty()) {
            incidents.remove(CaseKeyText.of(key));
        } else {
            incidents.put(CaseKeyText.of(key), bytes(told, ToldIncidentsCodec::write));
        }
    }

    @Override
    public Collection<CaseKey> incidentKeys(CaseKey.Kind kind) {
        return incidents.keySet().stream()
                .map(CaseKeyText::key)
                .filter(key -> key.kind() == kind)
                .toList();
    }

    @Override
    public SignalDay signals(int epochDay) {
        byte[] stored = signals.get(epochDay);
        return stored == null ? null : SignalDayCodec.read(stored);
    }

    @Override
    public void putSignals(int epochDay, SignalDay day) {
        signals.put(epochDay, bytes(day, SignalDayCodec::write));
    }

    @Override
    public void removeSignals(int epochDay) {
        signals.remove(epochDay);
    }

    @Override
    public Collection<Integer> signalDays() {
        return signals.keySet();
    }
}
