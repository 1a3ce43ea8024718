package io.reformpulse.domain.alert.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * All signals of one local day, in their order. Knows what of them is not stored yet, as most days
 * only grow. Mutable.
 */
public final class SignalDay {
    private final TreeSet<Signal> signals = new TreeSet<>();
    private final List<Signal> added = new ArrayList<>();
    private boolean grown = true;

    public SignalDay() {}

    /** As a codec read it: all of them are stored. */
    public static SignalDay of(Collection<Signal> signals) {
        SignalDay day = new SignalDay();
        day.signals.addAll(signals);
        return day;
    }

    public void add(Signal signal) {
        if (signals.add(signal)) {
            added.add(signal);
        }
    }

    public void remove(Signal signal) {
        if (signals.remove(signal)) {
            grown = false;
        }
    }

    /** Whether those stored are still among them, so that {@link #added} says all. */
    public boolean hasOnlyGrown() {
        return grown;
    }

    /** What is not stored yet, in the order of its coming, if nothing was removed since. */
    public List<Signal> added() {
        return Collections.unmodifiableList(added);
    }

    /** All of them are stored now. */
    public void stored() {
        added.clear();
        grown = true;
    }

    public boolean isEmpty() {
        return signals.isEmpty();
    }

    /** In ascending order, as they are and will be. */
    public SortedSet<Signal> all() {
        return Collections.unmodifiableSortedSet(signals);
    }

    /** Those of one device or officer, by time. */
    public List<Signal> of(CaseKey key) {
        List<Signal> found = new ArrayList<>();
        Signal from = new Signal(key.kind(), key.id(), Long.MIN_VALUE, "", "");
        for (Signal signal : signals.tailSet(from)) {
            if (signal.source() != key.kind() || !signal.sourceId().equals(key.id())) {
                break;
            }
            found.add(signal);
        }
        return found;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignalDay that && signals.equals(that.signals);
    }

    @Override
    public int hashCode() {
        return signals.hashCode();
    }

    @Override
    public String toString() {
        return signals.toString();
    }
}
