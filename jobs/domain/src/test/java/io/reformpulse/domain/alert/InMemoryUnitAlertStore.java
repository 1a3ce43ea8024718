package io.reformpulse.domain.alert;

import io.reformpulse.domain.kpi.Pane;
import io.reformpulse.domain.kpi.Tally;
import java.util.Collection;
import java.util.TreeMap;

/** The alert store of a unit above the communes, on the heap. */
public final class InMemoryUnitAlertStore implements UnitAlertStore {
    private UnitAlertHead head = new UnitAlertHead();
    private final TreeMap<Integer, Pane> panes = new TreeMap<>();

    /** A store as it would be read back: made anew of no more than what must be stored. */
    public InMemoryUnitAlertStore readBack() {
        InMemoryUnitAlertStore read = new InMemoryUnitAlertStore();
        head.pending()
                .forEach(
                        (at, slots) -> {
                            TreeMap<Long, Tally> copy = new TreeMap<>();
                            slots.forEach((start, tally) -> copy.put(start, tally.copy()));
                            read.head.pending().put(at, copy);
                        });
        read.head.rates().putAll(head.rates());
        read.head.judged(head.judgedAt());
        read.head.judgedFrom(head.judgedFrom());
        panes.forEach((day, pane) -> read.panes.put(day, pane.copy()));
        return read;
    }

    @Override
    public UnitAlertHead alertHead() {
        return head;
    }

    @Override
    public void putAlertHead(UnitAlertHead changed) {
        head = changed;
    }

    @Override
    public Pane pane(int epochDay) {
        return panes.get(epochDay);
    }

    @Override
    public void putPane(int epochDay, Pane pane) {
        panes.put(epochDay, pane);
    }

    @Override
    public void removePane(int epochDay) {
        panes.remove(epochDay);
    }

    @Override
    public Collection<Integer> paneDays() {
        return panes.keySet();
    }
}
