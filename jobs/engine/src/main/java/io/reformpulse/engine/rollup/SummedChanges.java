package io.reformpulse.engine.rollup;

import io.reformpulse.domain.commune.PendingChange;
import io.reformpulse.domain.commune.TallyChange;
import io.reformpulse.domain.kpi.Window;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Adds up what many communes tell the units above them, until it is sent: between two steps of the
 * clock nobody above can tell their changes apart.
 */
public final class SummedChanges {
    private final Map<List<String>, Map<Long, Map<Window, PendingChange>>> sums =
            new LinkedHashMap<>();

    /**
     * @param units all units above the commune
     */
    public void add(List<String> units, TallyChange change) {
        sums.computeIfAbsent(units, above -> new LinkedHashMap<>())
                .computeIfAbsent(change.epoch(), epoch -> new LinkedHashMap<>())
                .computeIfAbsent(change.window(), window -> PendingChange.none())
                .add(change);
    }

    /** Gives what was added since the last time, a sum for each unit, epoch and window. */
    public void drainTo(Consumer<UnitChange> out) {
        sums.forEach(
                (units, epochs) ->
                        epochs.forEach(
                                (epoch, windows) ->
                                        windows.forEach(
                                                (window, sum) ->
                                                        send(units, epoch, window, sum, out))));
        sums.clear();
    }

    private static void send(
            List<String> units,
            long epoch,
            Window window,
            PendingChange sum,
            Consumer<UnitChange> out) {
        TallyChange change = new TallyChange(window, epoch, sum.change(), sum.late());
        for (String unit : units) {
            out.accept(UnitChange.of(unit, change));
        }
    }
}
