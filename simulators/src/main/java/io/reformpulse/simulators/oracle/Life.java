package io.reformpulse.simulators.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The copies accepted for one (commune, dossierId) from its first arrival to its purge or release;
 * or all ratings of a commune that name no dossier, which last for ever.
 */
final class Life {

    static final long DAYS_400 = 400L * 86_400_000L;
    private static final long DAY = 86_400_000L;

    /**
     * What can be read from the copies that arrived before some instant.
     *
     * @param first the instant of the first flow; NEVER if there is none
     * @param last the instant of the last flow; NEVER if the dossier is open
     */
    record Facts(
            Resolution steps,
            Resolution ratings,
            Dossier dossier,
            List<Event> countedRatings,
            List<Flow> flows,
            long first,
            long last) {}

    private final OracleReference ref;
    private final boolean named;
    private final List<Event> copies = new ArrayList<>();
    boolean released;
    private final Map<Integer, Facts> memo = new HashMap<>();

    /**
     * @param named whether the copies name a dossier
     */
    Life(OracleReference ref, boolean named) {
        this.ref = ref;
        this.named = named;
    }

    /** Copies must be added in order of arrival. */
    void add(Event copy) {
        copies.add(copy);
    }

    /** Whether the copies name a dossier. */
    boolean isNamed() {
        return named;
    }

    /** In order of arrival. */
    List<Event> copies() {
        return copies;
    }

    Facts facts() {
        return factsBefore(Long.MAX_VALUE);
    }

    /** Computed from scratch for each set of copies; kept only because many rows ask for it. */
    Facts factsBefore(long arrival) {
        int n = copies.size();
        while (n > 0 && copies.get(n - 1).arrivedAt() >= arrival) {
            n--;
        }
        return memo.computeIfAbsent(n, k -> compute(copies.subList(0, k)));
    }

    /** Gives the memory back; what was computed can be computed again. */
    void forget() {
        memo.clear();
    }

    private Facts compute(List<Event> arrived) {
        Resolution steps = Resolution.of(ofKind(arrived, Event.DOSSIER));
        Resolution ratings = Resolution.of(ofKind(arrived, Event.RATING));
        Dossier dossier = new Dossier(ref, steps.counted());
        List<Event> counted = named ? lastWithinADay(ratings.counted()) : ratings.counted();
        List<Flow> flows = new ArrayList<>(DossierFlows.of(dossier));
        counted.forEach(r -> ratingFlows(flows, r));
        if (dossier.completed() && !counted.isEmpty()) {
            flows.add(new Flow(dossier.endAt, Count.RATED_DOSSIERS, 1));
        }
        boolean open = dossier.receipt != null && dossier.end == null;
        long first = flows.stream().mapToLong(Flow::at).min().orElse(Dossier.NEVER);
        long last = flows.stream().mapToLong(Flow::at).max().orElse(Dossier.NEVER);
        return new Facts(
                steps, ratings, dossier, counted, flows, first, open ? Dossier.NEVER : last);
    }

    private static List<Event> ofKind(List<Event> copies, String kind) {
        return copies.stream().filter(c -> c.kind().equals(kind)).toList();
    }

    /** 4.7: the last rating at most 24 h after the first counts. */
    private static List<Event> lastWithinADay(List<Event> ordered) {
        Event last = null;
        for (Event r : ordered) {
            if (r.occurredAt() <= ordered.get(0).occurredAt() + DAY) {
                last = r;
            }
        }
        return last == null ? List.of() : List.of(last);
    }

    private void ratingFlows(List<Flow> flows, Event r) {
        flows.add(new Flow(r.occurredAt(), Count.RATINGS, 1));
        if (!named) {
            flows.add(new Flow(r.occurredAt(), Count.RATINGS_WITHOUT_DOSSIER, 1));
        }
        if (r.score() >= 4) {
            flows.add(new Flow(r.occurredAt(), Count.SATISFIED, 1));
        }
        if (r.score() == 5) {
            flows.add(new Flow(r.occurredAt(), Count.VERY_SATISFIED, 1));
        }
        if (r.score() <= 2) {
            flows.add(new Flow(r.occurredAt(), Count.DISSATISFIED, 1));
        }
    }

    /** 4.11, 4.12: whether at an instant nothing more is kept of it, as things stand now. */
    boolean isExpired(long instant) {
        // Nothing expires within 400 days of its first arrival, so hardly ever is there more to do.
        if (!named || copies.isEmpty() || instant < copies.get(0).arrivedAt() + DAYS_400) {
            return false;
        }
        Facts now = facts();
        long kept = Math.max(now.steps().newestArrival(), now.ratings().newestArrival());
        if (now.dossier().receipt != null) {
            if (now.dossier().end == null) {
                return false;
            }
            kept = Math.max(kept, now.dossier().endAt);
        }
        return kept + DAYS_400 <= instant;
    }

    /** On expiry: a dossier that waits is released, any other purged for good. */
    boolean waits() {
        return facts().dossier().waits();
    }
}
