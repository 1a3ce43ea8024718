package io.reformpulse.domain.alert;

import io.reformpulse.domain.alert.rate.RateJudge;
import io.reformpulse.domain.commune.CommuneStore;
import io.reformpulse.domain.kpi.Contribution;
import io.reformpulse.domain.kpi.Count;
import io.reformpulse.domain.kpi.Measured;
import io.reformpulse.domain.kpi.Pane;
import io.reformpulse.domain.kpi.Tally;
import io.reformpulse.domain.kpi.Windows;
import java.util.function.Consumer;

/**
 * Tells the units above a commune that rules watch at full hours what changed in its figures; first
 * of all, when a rule watches one for the first time, all that such a rule may look back at.
 */
final class SharedFigures {
    private final Windows windows;
    private final CommuneStore store;
    private final AlertHead head;
    private final RulesInForce rules;
    private final Consumer<FigureChange> out;

    SharedFigures(
            Windows windows,
            CommuneStore store,
            AlertHead head,
            RulesInForce rules,
            Consumer<FigureChange> out) {
        this.windows = windows;
        this.store = store;
        this.head = head;
        this.rules = rules;
        this.out = out;
    }

    /** Notes what changed in the panes. */
    void counted(Contribution change) {
        if (head.sharedWith().isEmpty()) {
            return;
        }
        Tally slot = null;
        long at = 0;
        for (Count count : change.counts()) {
            slot = slot == null || at != count.at() ? slot(count.at()) : slot;
            at = count.at();
            slot.add(count.flow(), count.amount());
        }
        for (Measured measured : change.measured()) {
            slot = slot == null || at != measured.at() ? slot(measured.at()) : slot;
            at = measured.at();
            slot.add(measured.measure(), measured.millis(), measured.times());
        }
    }

    private Tally slot(long at) {
        return head.unshared().computeIfAbsent(windows.hourStart(at), start -> new Tally());
    }

    /**
     * Whether there is anything that must be told at the next full hour after a tick. What changed
     * in the running day is for the next midnight, unless a rule judges it sooner.
     */
    boolean isBehind(long at) {
        if (!head.sharedWith().containsAll(rules.watchedAbove())) {
            return true;
        }
        return !head.unshared().isEmpty()
                && (rules.everyHour()
                        || head.unshared().firstKey() < windows.midnightAtOrBefore(at));
    }

    /** Tells at a full hour what is not told yet. */
    void tell(long at) {
        head.unshared().values().removeIf(Tally::isZero);
        for (String unit : head.sharedWith()) {
            head.unshared()
                    .forEach(
                            (start, tally) ->
                                    out.accept(new FigureChange(unit, at, start, tally.copy())));
        }
        head.unshared().clear();
        for (String unit : rules.watchedAbove()) {
            if (head.sharedWith().add(unit)) {
                tellAll(unit, at);
            }
        }
    }

    private void tellAll(String unit, long at) {
        int last = windows.dayOf(at) + 1;
        for (int day = windows.dayOf(at - RateJudge.LOOK_BACK.toMillis()); day <= last; day++) {
            Pane pane = store.pane(day);
            if (pane != null) {
                pane.forEachSlot(
                        (start, tally) ->
                                out.accept(new FigureChange(unit, at, start, tally.copy())));
            }
        }
    }
}
