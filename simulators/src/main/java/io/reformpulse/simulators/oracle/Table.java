package io.reformpulse.simulators.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What every dossier adds to every window of its commune, by all its events and by those that had
 * arrived at the end of the window's grace.
 */
final class Table {

    private final List<Window> windows;
    private final long asOf;

    /** The figures of a commune, one for each window; null where nothing was counted. */
    private final Map<String, Figures[]> now = new HashMap<>();

    private final Map<String, Figures[]> atGraceEnd = new HashMap<>();

    Table(List<Window> windows, long asOf) {
        this.windows = windows;
        this.asOf = asOf;
    }

    void add(String commune, Life life) {
        Figures[] figures = ofWindows(now, commune);
        Figures[] earlier = ofWindows(atGraceEnd, commune);
        for (int i = 0; i < windows.size(); i++) {
            Window window = windows.get(i);
            boolean frozen = window.freezesAt() <= asOf;
            add(figures, i, life.factsBefore(frozen ? window.freezesAt() : Long.MAX_VALUE));
            if (window.graceEnd() <= asOf) {
                add(earlier, i, life.factsBefore(window.graceEnd()));
            }
        }
    }

    private Figures[] ofWindows(Map<String, Figures[]> byCommune, String commune) {
        return byCommune.computeIfAbsent(commune, k -> new Figures[windows.size()]);
    }

    private void add(Figures[] figures, int i, Life.Facts facts) {
        Window window = windows.get(i);
        boolean beside = facts.first() >= window.endAt() || facts.last() < window.startAt();
        if (beside) {
            return;
        }
        if (figures[i] == null) {
            figures[i] = new Figures();
        }
        for (Flow flow : facts.flows()) {
            if (window.holds(flow.at())) {
                figures[i].add(flow);
            }
        }
        Dossier dossier = facts.dossier();
        if (dossier.openAt(window.startAt())) {
            figures[i].add(Count.CARRIED_OVER, 1);
        }
        long end = window.endAt();
        for (Gauge gauge : Gauge.in(dossier.stateAt(end, Math.min(end, asOf)))) {
            figures[i].add(gauge.atEnd, 1);
        }
    }

    /** The sum of some communes; the i-th window's. */
    Figures sum(List<String> communes, int i) {
        return sum(now, communes, i);
    }

    /** PROVISIONAL, FINAL or RESTATED (4.10). */
    String status(List<String> communes, int i, Figures figures) {
        if (windows.get(i).graceEnd() > asOf) {
            return "PROVISIONAL";
        }
        return figures.sameCounts(sum(atGraceEnd, communes, i)) ? "FINAL" : "RESTATED";
    }

    private static Figures sum(Map<String, Figures[]> byCommune, List<String> communes, int i) {
        Figures sum = new Figures();
        for (String commune : communes) {
            Figures[] figures = byCommune.get(commune);
            if (figures != null && figures[i] != null) {
                sum.add(figures[i]);
            }
        }
        return sum;
    }
}
