package io.reformpulse.simulators.workload;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Fits a commune to figures that are known of it: its dossiers are told once beforehand, surplus
 * ones are left out, and its satisfied rate is put where it parts as many ratings as it should.
 */
final class Fitting {
    private final World world;
    private final Intake intake;
    private final CommuneProfile profile;
    private final int ended;
    private final Double satisfied;
    private final long from;
    private final long to;

    /** A commune's dossiers and how it works from now on. */
    record Fitted(CommuneProfile profile, Allotment allotment) {}

    /**
     * @param ended how many of its dossiers end on the days of the workload
     * @param satisfied the share of satisfied ratings among those days' ratings; null if unknown
     */
    Fitting(World world, Intake intake, CommuneProfile profile, int ended, Double satisfied) {
        this.world = world;
        this.intake = intake;
        this.profile = profile;
        this.ended = ended;
        this.satisfied = satisfied;
        ZoneId zone = world.place().zone();
        from = world.spec().from().atStartOfDay(zone).toInstant().toEpochMilli();
        to = world.spec().to().plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
    }

    /** Takes numbers from {@code first} on. On days too few for so many to end, fewer do. */
    Fitted from(long first) {
        // Some are refused, and some are still open at the end.
        int taken = ended + ended / 16 + 10;
        Allotment allotment = intake.allot(profile, first, taken);
        List<Outcome> outcomes = told(allotment);
        while (ended(outcomes).size() < ended && taken < 2 * ended) {
            taken += taken / 8;
            allotment = intake.allot(profile, first, taken);
            outcomes = told(allotment);
        }
        Set<Long> surplus = surplus(outcomes);
        outcomes.removeIf(outcome -> surplus.contains(outcome.number()));
        CommuneProfile fitted =
                satisfied == null ? profile : profile.withSatisfiedRate(rate(outcomes));
        return new Fitted(fitted, allotment.fitted(fitted, surplus));
    }

    private List<Outcome> told(Allotment allotment) {
        List<Outcome> outcomes = new ArrayList<>();
        for (boolean online : new boolean[] {false, true}) {
            DossierStories stories =
                    new DossierStories(world, intake, allotment, online, Share.WHOLE);
            while (stories.nextStart() < Long.MAX_VALUE) {
                outcomes.add(stories.tell(delivery -> {}));
            }
        }
        return outcomes;
    }

    private List<Outcome> ended(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> counts(outcome.endedAt(), outcome.endToldAt()))
                .toList();
    }

    /** As many as end beyond the wanted number, and so many of the others, evenly strewn. */
    private Set<Long> surplus(List<Outcome> outcomes) {
        List<Outcome> in = ended(outcomes);
        List<Outcome> others = new ArrayList<>(outcomes);
        others.removeAll(in);
        int beyond = Math.max(0, in.size() - ended);
        Set<Long> surplus = new HashSet<>();
        addEvenly(surplus, in, beyond);
        addEvenly(surplus, others, in.isEmpty() ? 0 : others.size() * beyond / in.size());
        return Set.copyOf(surplus);
    }

    private static void addEvenly(Set<Long> numbers, List<Outcome> outcomes, int count) {
        for (int i = 0; i < count; i++) {
            int place = (int) ((i + 0.5) * outcomes.size() / count);
            numbers.add(outcomes.get(place).number());
        }
    }

    /** The satisfied rate that leaves the wanted share of the ratings that count below it. */
    private double rate(List<Outcome> outcomes) {
        double[] grades =
                outcomes.stream()
                        .flatMap(outcome -> counted(outcome).stream())
                        .mapToDouble(Opinion::grade)
                        .sorted()
                        .toArray();
        if (grades.length == 0) {
            return satisfied;
        }
        int pleased = (int) Math.round(satisfied * grades.length);
        if (pleased == grades.length) {
            return 1;
        }
        return pleased == 0 ? 0 : (grades[pleased - 1] + grades[pleased]) / 2;
    }

    private List<Opinion> counted(Outcome outcome) {
        List<Opinion> counted = new ArrayList<>();
        for (Opinion opinion : outcome.opinions()) {
            if (opinion.arrivedAt() < world.end()) {
                counted.removeIf(opinion::replaces);
                counted.add(opinion);
            }
        }
        counted.removeIf(opinion -> !counts(opinion.occurredAt(), opinion.arrivedAt()));
        return counted;
    }

    private boolean counts(long occurredAt, long arrivedAt) {
        return occurredAt >= from && occurredAt < to && arrivedAt < world.end();
    }
}
