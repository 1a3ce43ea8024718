package io.reformpulse.simulators.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.simulators.scenario.truth.Manifest;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.SimulatedRecord;
import io.reformpulse.simulators.workload.HeartbeatPace;
import io.reformpulse.simulators.workload.WorkloadSpec;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Any scenarios together, over small workloads of other seeds and lengths. */
class CompositionTest {
    /** Those that change what is told, not what becomes of it. */
    private static final List<String> OF_WORK =
            List.of("calm", "monday-rush", "on-time-drop", "rating-drop", "paper-batches");

    @Property(tries = 60)
    void aMixIsAStreamInOrderThatIsTheSameInAnyOrderOfWishes(
            @ForAll("specs") WorkloadSpec spec,
            @ForAll("mixes") List<String> mix,
            @ForAll Random random) {
        Played played = Played.with(spec, mix.toArray(String[]::new));
        assertThat(played.stream()).isSorted();
        List<String> shuffled = new ArrayList<>(mix);
        Collections.shuffle(shuffled, random);
        Scenarios again = Scenarios.parse(shuffled, Played.PLACE, spec);
        assertThat(again.describe()).isEqualTo(played.scenarios().describe());
        theStreamIs(played, again);
        countsAreThoseOfTheStream(played);
    }

    @Property(tries = 100)
    void whatTheManifestCountsIsWhatIsFoundByComparingTheStreams(
            @ForAll("specs") WorkloadSpec spec,
            @ForAll("workMixes") List<String> work,
            @ForAll("troubles") String trouble) {
        Played without = Played.with(spec, work.toArray(String[]::new));
        List<String> more = new ArrayList<>(work);
        more.add(trouble);
        Played with = Played.with(spec, more.toArray(String[]::new));
        String label = trouble.substring(0, trouble.indexOf(':'));
        long added = Played.sum(Played.surplus(with.records(), without.records()));
        long gone = Played.sum(Played.surplus(without.records(), with.records()));
        switch (label) {
            case "rating-burst", "poison", "duplicate-storm" -> {
                assertThat(with.touched(label)).isEqualTo(added);
                assertThat(gone).isZero();
            }
            case "silent-feed" -> {
                assertThat(with.touched(label)).isGreaterThanOrEqualTo(gone);
                assertThat(added).isZero();
            }
            default -> {
                assertThat(with.touched(label)).isEqualTo(added);
                assertThat(with.touched(label) + with.missed(label)).isGreaterThanOrEqualTo(gone);
            }
        }
        long created = with.manifest().totals().arrived() + with.manifest().totals().missed();
        long before = without.manifest().totals().arrived() + without.manifest().totals().missed();
        assertThat(with.stream().size() - without.stream().size()).isEqualTo(added - gone);
        assertThat(created - before).isBetween(0L, with.touched(label) + with.missed(label));
    }

    @Test
    void allOfThemTogetherWork() {
        List<String> all =
                ScenarioCatalogue.all().stream().map(ScenarioCatalogue.Entry::name).toList();
        Played played = Played.with(all.toArray(String[]::new));
        assertThat(played.stream()).isSorted();
        countsAreThoseOfTheStream(played);
        assertThat(played.manifest().scenarios())
                .filteredOn(scenario -> !List.of("everyday", "calm").contains(scenario.name()))
                .allMatch(scenario -> !scenario.injections().isEmpty());
    }

    @Test
    void twoOfANameDoNotHitTheSameRecords() {
        Played twice = Played.with("poison:share=0.2", "poison:share=0.2");
        Set<String> first = hits(twice, "poison");
        Set<String> second = hits(twice, "poison 2");
        long both = first.stream().filter(second::contains).count();
        assertThat(both / (double) first.size()).isBetween(0.1, 0.3);
    }

    @Test
    void anotherScenarioDoesNotChangeWhatOneHits() {
        assertThat(hits(Played.with("out-of-order", "poison"), "poison"))
                .isEqualTo(hits(Played.with("poison"), "poison"));
    }

    @Test
    void whoeverListensTheStreamIsTheSame() {
        Scenarios scenarios = Scenarios.parse(List.of("bad-week"), Played.PLACE, Played.SPEC);
        theStreamIs(Played.with("bad-week"), scenarios);
    }

    private static void countsAreThoseOfTheStream(Played played) {
        Map<String, Map<String, Long>> counts = new HashMap<>();
        for (Delivery delivery : played.stream()) {
            String kind = delivery.message().getClass().getSimpleName().replace("Message", "");
            counts.computeIfAbsent(delivery.commune(), commune -> new HashMap<>())
                    .merge(kind.toLowerCase(Locale.ROOT), 1L, Long::sum);
        }
        for (Manifest.Commune commune : played.manifest().communes()) {
            assertThat(commune.records()).isEqualTo(counts.getOrDefault(commune.code(), Map.of()));
        }
        assertThat(played.manifest().totals().arrived()).isEqualTo(played.stream().size());
    }

    /** Which records a scenario of poison follows. */
    private static Set<String> hits(Played played, String label) {
        String ending = "-" + label.replace(' ', '-');
        Set<String> hits = new TreeSet<>();
        for (Delivery delivery : played.stream()) {
            String id = delivery.message().id();
            if (delivery.marks().stream().anyMatch(mark -> mark.cause().equals(label))) {
                hits.add(id.substring(0, id.length() - ending.length()));
            }
        }
        return hits;
    }

    private static void theStreamIs(Played played, Scenarios scenarios) {
        Iterator<SimulatedRecord> records = scenarios.workload().records();
        for (Delivery delivery : played.stream()) {
            assertThat(records.next()).isEqualTo(delivery.record());
        }
        assertThat(records.hasNext()).isFalse();
    }

    @Provide
    Arbitrary<WorkloadSpec> specs() {
        LocalDate first = LocalDate.parse("2024-03-01");
        return Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.integers().between(0, 300),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(5, 70),
                        Arbitraries.integers().between(0, 20))
                .as(
                        (seed, dossiers, start, days, tail) ->
                                new WorkloadSpec(
                                        seed,
                                        dossiers,
                                        first.plusDays(start),
                                        first.plusDays(start + days),
                                        tail,
                                        new HeartbeatPace(
                                                Duration.ofHours(12), Duration.ofDays(1))));
    }

    @Provide
    Arbitrary<List<String>> mixes() {
        List<String> names =
                ScenarioCatalogue.all().stream().map(ScenarioCatalogue.Entry::name).toList();
        return Arbitraries.oneOf(Arbitraries.of(names), troubles()).list().ofMaxSize(16);
    }

    @Provide
    Arbitrary<List<String>> workMixes() {
        return Arbitraries.of(OF_WORK).list().uniqueElements();
    }

    /** Each with other communes, beginnings and shares. */
    @Provide
    Arbitrary<String> troubles() {
        Arbitrary<String> communes =
                Arbitraries.of("all", "busiest 3", "rank 2", "30 %", "c105,c120", "c100");
        Arbitrary<String> from = Arbitraries.of("start", "day 3", "40 % 13:00");
        Arbitrary<String> share = Arbitraries.of("0", "0.1", "0.5", "1");
        return Combinators.combine(communes, from, share).flatAs(CompositionTest::trouble);
    }

    private static Arbitrary<String> trouble(String communes, String from, String share) {
        String where = ":communes=" + communes;
        String when = where + ",from=" + from;
        return Arbitraries.of(
                "bulk-closing" + where + ",day=" + from.replace(" 13:00", "") + ",days=3",
                "rating-burst" + where + ",at=" + from + ",count=25",
                "clock-skew" + where + ",skews=-3 h,7 min,-800 d",
                "poison" + when + ",share=" + share,
                "duplicate-storm" + when + ",share=" + share + ",copies=4",
                "out-of-order" + when + ",share=" + share + ",delay=30 h",
                "commune-offline-48h" + when + ",hold=3 d",
                "silent-feed" + when + ",to=60 %");
    }
}
