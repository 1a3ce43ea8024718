package io.reformpulse.standalone.judgement;

import io.reformpulse.simulators.oracle.Conservation;
import java.util.Map;
import java.util.TreeMap;

/** Where the records of each kind went, by the oracle's names; what is not named is 0. */
final class Books {
    private final Map<String, Map<String, Long>> byKind = new TreeMap<>();

    static Books of(Map<String, Conservation> expected) {
        Books books = new Books();
        expected.forEach(
                (kind, counts) -> {
                    counts.counts().forEach((name, count) -> books.add(kind, name, count));
                    counts.rejectedByReason()
                            .forEach((reason, count) -> books.add(kind, reason, count));
                });
        return books;
    }

    void add(String kind, String name, long count) {
        if (count != 0) {
            byKind.computeIfAbsent(kind, k -> new TreeMap<>()).merge(name, count, Long::sum);
        }
    }

    void addAll(Books other) {
        other.byKind.forEach(
                (kind, counts) -> counts.forEach((name, count) -> add(kind, name, count)));
    }

    Map<String, Map<String, Long>> byKind() {
        return byKind;
    }
}
