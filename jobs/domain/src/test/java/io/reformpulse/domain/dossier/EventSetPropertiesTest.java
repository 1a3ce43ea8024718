package io.reformpulse.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Few ids, few contents and few arrivals, so that duplicates, conflicts and cycles abound. */
class EventSetPropertiesTest {
    @Property
    void setIsTheSameInAnyOrderAndWithAnyDuplicates(
            @ForAll("arrivals") List<Arrival<DossierEvent>> arrivals, @ForAll long seed) {
        List<Arrival<DossierEvent>> others = new ArrayList<>(arrivals);
        others.addAll(arrivals.subList(0, arrivals.size() / 2));
        Collections.shuffle(others, new Random(seed));
        assertThat(setOf(others)).isEqualTo(setOf(arrivals));
    }

    @Property
    void addTellsNewOncePerIdAndConflictOnlyWhereContentsDiffer(
            @ForAll("arrivals") List<Arrival<DossierEvent>> arrivals) {
        EventSet<DossierEvent> set = EventSet.empty();
        int fresh = 0;
        boolean conflict = false;
        for (Arrival<DossierEvent> arrival : arrivals) {
            Added added = set.add(arrival);
            fresh += added == Added.NEW ? 1 : 0;
            conflict |= added == Added.CONFLICT;
        }
        assertThat(fresh).isEqualTo(set.all().size());
        assertThat(set.conflict()).isEqualTo(conflict);
    }

    @Property
    void eventCountsUnlessVoidedOrNamedByAnyEvent(
            @ForAll("arrivals") List<Arrival<DossierEvent>> arrivals) {
        EventSet<DossierEvent> set = setOf(arrivals);
        Set<DossierEvent> expected = new HashSet<>();
        for (Arrival<DossierEvent> candidate : set.all()) {
            boolean named = false;
            for (Arrival<DossierEvent> other : set.all()) {
                named |= candidate.event().eventId().equals(other.event().replaces());
            }
            if (!named && !candidate.event().voided()) {
                expected.add(candidate.event());
            }
        }
        assertThat(set.counting()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(set.replaced()).isEqualTo(set.all().size() - expected.size());
    }

    @Property
    void setReadBackFromStateGoesOnAlike(@ForAll("arrivals") List<Arrival<DossierEvent>> arrivals) {
        int half = arrivals.size() / 2;
        EventSet<DossierEvent> first = setOf(arrivals.subList(0, half));
        EventSet<DossierEvent> readBack = EventSet.of(List.copyOf(first.all()), first.conflict());
        arrivals.subList(half, arrivals.size()).forEach(readBack::add);
        assertThat(readBack).isEqualTo(setOf(arrivals));
    }

    private static EventSet<DossierEvent> setOf(List<Arrival<DossierEvent>> arrivals) {
        EventSet<DossierEvent> set = EventSet.empty();
        arrivals.forEach(set::add);
        return set;
    }

    @Provide
    Arbitrary<List<Arrival<DossierEvent>>> arrivals() {
        Arbitrary<String> ids = Arbitraries.of("a", "b", "c", "d");
        Arbitrary<Boolean> rarely = Arbitraries.of(false, false, false, true);
        return Combinators.combine(
                        ids,
                        ids.injectNull(0.7),
                        Arbitraries.of(EventType.RECEIVED, EventType.RESOLVED),
                        Arbitraries.longs().between(1, 2),
                        rarely,
                        Arbitraries.longs().between(1, 5))
                .as(
                        (id, replaces, type, at, voided, arrivedAt) ->
                                new Arrival<>(
                                        Events.event(id, type, at, null, replaces, voided),
                                        arrivedAt))
                .list()
                .ofMaxSize(10);
    }
}
