package io.reformpulse.simulators.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where every record of a file went, and each record that is rejected (DESIGN 4.11). */
final class Accounts {

    /** Of a line that does not tell its kind. */
    static final String UNKNOWN_KIND = "unknown";

    final SortedMap<String, Conservation> byKind = new TreeMap<>();
    private final List<RejectedLine> rejected = new ArrayList<>();
    private final List<NeverReceived> neverReceived = new ArrayList<>();

    Accounts() {
        for (String kind : List.of(Event.DOSSIER, Event.RATING, Event.HEARTBEAT)) {
            byKind.put(kind, new Conservation());
        }
    }

    Conservation of(String kind) {
        return byKind.computeIfAbsent(kind, k -> new Conservation());
    }

    void reject(String kind, String reason, long line) {
        of(kind).reject(reason, 1);
        rejected.add(new RejectedLine(line, reason));
    }

    /** Heartbeats of one commune. */
    void enterHeartbeats(List<Event> copies) {
        Resolution beats = Resolution.of(copies);
        of(Event.HEARTBEAT).add(Conservation.APPLIED, beats.events().size());
        of(Event.HEARTBEAT).add(Conservation.DUPLICATES, beats.duplicates());
    }

    void enter(Life life) {
        Life.Facts facts = life.facts();
        Conservation steps = of(Event.DOSSIER);
        long counted = facts.steps().counted().size();
        steps.add(Conservation.DUPLICATES, facts.steps().duplicates());
        steps.add(Conservation.REPLACED, facts.steps().replaced());
        if (!facts.dossier().waits()) {
            steps.add(Conservation.APPLIED, counted);
        } else if (life.released) {
            steps.reject(Rejected.NEVER_RECEIVED, counted);
            release(facts.steps().counted());
        } else {
            steps.add(Conservation.WAITING, counted);
        }
        Conservation ratings = of(Event.RATING);
        int applied = facts.countedRatings().size();
        ratings.add(Conservation.DUPLICATES, facts.ratings().duplicates());
        ratings.add(Conservation.REPLACED, facts.ratings().replaced());
        ratings.add(Conservation.APPLIED, applied);
        ratings.add(Conservation.SUPERSEDED, facts.ratings().counted().size() - applied);
    }

    private void release(List<Event> events) {
        if (!events.isEmpty()) {
            Event first = events.get(0);
            neverReceived.add(
                    new NeverReceived(
                            first.commune(),
                            first.dossier(),
                            events.stream().map(NeverReceived.Step::of).toList()));
        }
    }

    /** By line. */
    List<RejectedLine> rejected() {
        rejected.sort(Comparator.comparingLong(RejectedLine::line));
        return rejected;
    }

    List<NeverReceived> neverReceived() {
        return neverReceived;
    }
}
