package io.reformpulse.simulators.oracle;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Plays the clock of arrivals over the cases of a commune: after each arrival, and at each minute
 * at which time alone changes something, says how a case stands by what arrived before.
 */
final class CaseAlerts {

    private final OracleReference ref;
    private final List<TargetRule> ofDossiers;
    private final List<TargetRule> ofRatings;
    private final long asOf;
    private final List<ExpectedAlert> told = new ArrayList<>();

    private CaseAlerts(OracleReference ref, TargetRules rules, long asOf) {
        this.ref = ref;
        this.asOf = asOf;
        ofDossiers = rules.judged();
        ofRatings = rules.about(TargetRule.VERY_DISSATISFIED);
    }

    /**
     * @param targets the text of a targets.yaml
     * @param asOf nothing is told after it; null if nothing is known
     */
    static ExpectedAlerts expected(
            OracleReference ref,
            SortedMap<String, List<Life>> livesByCommune,
            String targets,
            Instant asOf,
            Oracle.Progress progress)
            throws IOException {
        TargetRules rules = TargetRules.parse(targets, ref, firstEvent(livesByCommune));
        long end = asOf == null ? Long.MIN_VALUE : asOf.toEpochMilli();
        CaseAlerts alerts = new CaseAlerts(ref, rules, end);
        int done = 0;
        for (Map.Entry<String, List<Life>> commune : livesByCommune.entrySet()) {
            for (Life life : commune.getValue()) {
                alerts.add(commune.getKey(), life);
                life.forget();
            }
            progress.at("expecting alerts", ++done, livesByCommune.size());
        }
        List<String> ids = rules.judged().stream().map(TargetRule::id).toList();
        return new ExpectedAlerts(alerts.told, ids, rules.others());
    }

    private static long firstEvent(SortedMap<String, List<Life>> livesByCommune) {
        return livesByCommune.values().stream()
                .flatMap(List::stream)
                .flatMap(life -> life.copies().stream())
                .mapToLong(Event::occurredAt)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private void add(String commune, Life life) {
        if (life.isNamed()) {
            addDossier(commune, life);
        } else {
            addRatings(commune, life.copies());
        }
    }

    private void addDossier(String commune, Life life) {
        String id = life.copies().isEmpty() ? null : life.copies().get(0).dossier();
        Map<TargetRule, ToldCase> cases = new LinkedHashMap<>();
        ofDossiers.forEach(rule -> cases.put(rule, new ToldCase(rule, commune, id, id, told)));
        TreeSet<Long> ticks = ticksAfter(life.copies());
        for (long tick : ticks) {
            Life.Facts known = life.factsBefore(tick);
            List<OverdueSpell> spells = OverdueSpell.of(known.dossier());
            Long later = ticks.higher(tick);
            long last = later == null ? asOf : Math.min(asOf, later - 1);
            for (long at = tick; at <= last; at = nextChange(spells, at)) {
                long now = at;
                cases.forEach((rule, one) -> one.look(standing(rule, known, spells, now), now));
            }
        }
    }

    /** An arrival counts from the whole minute after it on; after the end only copies arrive. */
    private TreeSet<Long> ticksAfter(List<Event> copies) {
        TreeSet<Long> ticks = new TreeSet<>();
        copies.forEach(copy -> ticks.add(OverdueSpell.minuteAfter(copy.arrivedAt())));
        return new TreeSet<>(ticks.headSet(asOf, true));
    }

    private Standing standing(
            TargetRule rule, Life.Facts known, List<OverdueSpell> spells, long at) {
        return switch (rule.subject()) {
            case TargetRule.OVERDUE -> Standing.overdue(spells, rule, at, ref);
            case TargetRule.SECOND_SUPPLEMENT -> Standing.happened(secondRequest(known.dossier()));
            default -> dissatisfied(rule, known.countedRatings());
        };
    }

    private static Long secondRequest(Dossier dossier) {
        if (dossier.receipt == null) {
            return null;
        }
        List<Long> requests = dossier.pausesBefore(Dossier.NEVER).supplementRequests();
        return requests.size() < 2 ? null : requests.get(1);
    }

    private static Standing dissatisfied(TargetRule rule, List<Event> counted) {
        boolean bad = !counted.isEmpty() && counted.get(0).score() <= rule.limit();
        return Standing.happened(bad ? counted.get(0).occurredAt() : null);
    }

    /** The next minute at which a dossier's standing can change though nothing arrives. */
    private long nextChange(List<OverdueSpell> spells, long after) {
        TreeSet<Long> minutes = new TreeSet<>();
        for (OverdueSpell spell : spells) {
            minutes.add(spell.from());
            minutes.add(spell.until());
            for (TargetRule rule : ofDossiers) {
                for (int stage = 1; stage < rule.tiers().size(); stage++) {
                    WorkCalendar calendar = ref.calendarKnownAt(after);
                    minutes.add(rule.reachedAt(stage, spell.from(), ref, calendar));
                }
            }
        }
        if (!spells.isEmpty()) {
            ref.calendarChangesAfter(after)
                    .forEach(known -> minutes.add(OverdueSpell.minuteAfter(known - 1)));
        }
        Long next = minutes.higher(after);
        return next == null ? Dossier.NEVER : next;
    }

    /** Each rating without a dossier is a case of its own. */
    private void addRatings(String commune, List<Event> copies) {
        Set<String> bad = new LinkedHashSet<>();
        for (TargetRule rule : ofRatings) {
            copies.stream().filter(r -> r.score() <= rule.limit()).forEach(r -> bad.add(r.id()));
        }
        for (String id : bad) {
            List<Event> about = about(id, copies);
            for (TargetRule rule : ofRatings) {
                ToldCase one = new ToldCase(rule, commune, null, "\u0001RATING 0 " + id, told);
                for (long tick : ticksAfter(about)) {
                    List<Event> known = about.stream().filter(r -> r.arrivedAt() < tick).toList();
                    List<Event> counted =
                            Resolution.of(known).counted().stream()
                                    .filter(r -> r.id().equals(id))
                                    .toList();
                    one.look(dissatisfied(rule, counted), tick);
                }
            }
        }
    }

    /** All copies of a rating and of those of which any copy takes its place. */
    private static List<Event> about(String id, List<Event> copies) {
        Set<String> ids = new LinkedHashSet<>(Set.of(id));
        copies.stream().filter(r -> id.equals(r.replaces())).forEach(r -> ids.add(r.id()));
        return copies.stream().filter(r -> ids.contains(r.id())).toList();
    }
}
