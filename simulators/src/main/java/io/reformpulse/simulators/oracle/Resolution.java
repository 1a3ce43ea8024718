package io.reformpulse.simulators.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is left of the copies of one kind and one dossier: one event per id, and of those the ones
 * that count because nothing replaces or voids them (DESIGN 4.1).
 */
record Resolution(List<Ev> events, List<Ev> counted, int duplicates) {

    static Resolution of(List<Ev> copies) {
        Map<String, Ev> byId = new LinkedHashMap<>();
        for (Ev copy : copies) {
            byId.merge(copy.id(), copy, Resolution::smaller);
        }
        List<Ev> events = new ArrayList<>(byId.values());
        Set<String> replaced = new HashSet<>();
        for (Ev e : events) {
            replaced.add(e.replaces());
        }
        List<Ev> counted = new ArrayList<>();
        for (Ev e : events) {
            if (!e.voided() && !replaced.contains(e.id())) {
                counted.add(e);
            }
        }
        counted.sort(Ev.BY_OCCURRENCE);
        return new Resolution(events, counted, copies.size() - events.size());
    }

    /** The smaller content counts, with its own smallest arrival. */
    private static Ev smaller(Ev a, Ev b) {
        int c = Ev.compareContents(a, b);
        if (c == 0) {
            return a.arrivedAt() <= b.arrivedAt() ? a : b;
        }
        return c < 0 ? a : b;
    }

    int replaced() {
        return events.size() - counted.size();
    }

    long newestArrival() {
        return events.stream().mapToLong(Ev::arrivedAt).max().orElse(Long.MIN_VALUE);
    }
}
