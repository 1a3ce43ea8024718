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

    /** What can be read from the copies that arrived before some instant. */
    record Facts(
            Resolution dossierEvents,
            Resolution ratingEvents,
            Dossier dossier,
            List<Ev> countedRatings,
            List<Flow> flows) {}

    private final OracleReference ref;
    private final boolean named;
    final List<Ev> copies = new ArrayList<>();
    boolean released;
    private final Map<Integer, Facts> memo = new HashMap<>();

    Life(OracleReference ref, boolean named) {
        this.ref = ref;
        this.named = named;
    }

    /** Copies must be added in order of arrival. */
    void add(Ev copy) {
        copies.add(copy);
    }

    Facts facts() {
        return factsBefore(Long.MAX_VALUE);
    }

    /** Computed from scratch for each set of copies; kept only because many rows ask for it. */
    Facts factsBefore(long arrival) {
        int n = 0;
        while (n < copies.size() && copies.get(n).arrivedAt() < arrival) {
            n++;
        }
        return memo.computeIfAbsent(n, k -> compute(copies.subList(0, k)));
    }

    private Facts compute(List<Ev> arrived) {
        Resolution steps = Resolution.of(ofKind(arrived, Ev.DOSSIER));
        Resolution ratings = Resolution.of(ofKind(arrived, Ev.RATING));
        Dossier dossier = new Dossier(ref, steps.counted());
        List<Ev> counted = named ? lastWithinADay(ratings.counted()) : ratings.counted();
        List<Flow> flows = new ArrayList<>(dossier.flows());
        counted.forEach(r -> ratingFlows(flows, r));
        if (dossier.completed() && !counted.isEmpty()) {
            flows.add(new Flow(dossier.endAt, "rated_dossiers", 1));
        }
        return new Facts(steps, ratings, dossier, counted, flows);
    }

    private static List<Ev> ofKind(List<Ev> copies, String kind) {
        return copies.stream().filter(c -> c.kind().equals(kind)).toList();
    }

    /** 4.7: the last rating at most 24 h after the first counts. */
    private static List<Ev> lastWithinADay(List<Ev> ordered) {
        Ev last = null;
        for (Ev r : ordered) {
            if (r.occurredAt() <= ordered.get(0).occurredAt() + DAY) {
                last = r;
            }
        }
        return last == null ? List.of() : List.of(last);
    }

    private void ratingFlows(List<Flow> flows, Ev r) {
        flows.add(new Flow(r.occurredAt(), "ratings", 1));
        if (!named) {
            flows.add(new Flow(r.occurredAt(), "ratings_without_dossier", 1));
        }
        if (r.score() >= 4) {
            flows.add(new Flow(r.occurredAt(), "satisfied", 1));
        }
        if (r.score() == 5) {
            flows.add(new Flow(r.occurredAt(), "very_satisfied", 1));
        }
        if (r.score() <= 2) {
            flows.add(new Flow(r.occurredAt(), "dissatisfied", 1));
        }
    }

    /** 4.11, 4.12: from when on nothing more is kept of it, as things stand now. */
    long expiresAt() {
        if (!named || copies.isEmpty()) {
            return Long.MAX_VALUE;
        }
        Facts now = facts();
        long newest = Math.max(now.dossierEvents.newestArrival(), now.ratingEvents.newestArrival());
        if (now.dossier.receipt == null) {
            return newest + DAYS_400;
        }
        return now.dossier.endAt == Dossier.NEVER
                ? Long.MAX_VALUE
                : Math.max(newest, now.dossier.endAt) + DAYS_400;
    }

    /** On expiry: a dossier that waits is released, any other purged for good. */
    boolean waits() {
        return facts().dossier.waits();
    }
}
