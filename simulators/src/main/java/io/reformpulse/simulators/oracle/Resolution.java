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
 *
 * @param counted in order of occurrence
 */
record Resolution(List<Event> events, List<Event> counted, int duplicates) {

    static Resolution of(List<Event> copies) {
        Map<String, Event> byId = new LinkedHashMap<>();
        for (Event copy : copies) {
            byId.merge(copy.id(), copy, Resolution::smaller);
        }
        List<Event> events = new ArrayList<>(byId.values());
        Set<String> replaced = new HashSet<>();
        for (Event e : events) {
            replaced.add(e.replaces());
        }
        List<Event> counted = new ArrayList<>();
        for (Event e : events) {
            if (!e.voided() && !replaced.contains(e.id())) {
                counted.add(e);
            }
        }
        counted.sort(Event.BY_OCCURRENCE);
        return new Resolution(events, counted, copies.size() - events.size());
    }

    /** The smaller content counts, with its own smallest arrival. */
    private static Event smaller(Event a, Event b) {
        int c = Event.compareContents(a, b);
        if (c == 0) {
            return a.arrivedAt() <= b.arrivedAt() ? a : b;
        }
        return c < 0 ? a : b;
    }

    int replaced() {
        return events.size() - counted.size();
    }

    long newestArrival() {
        return events.stream().mapToLong(Event::arrivedAt).max().orElse(Long.MIN_VALUE);
    }
}
