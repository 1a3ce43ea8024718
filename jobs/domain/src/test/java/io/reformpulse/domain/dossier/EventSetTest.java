package io.reformpulse.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EventSetTest {
    private final EventSet<DossierEvent> set = EventSet.empty();

    @Test
    void duplicateCountsOnceWithItsSmallestArrival() {
        assertThat(set.add(arrival("e1", 9, 30))).isEqualTo(Added.NEW);
        assertThat(set.add(arrival("e1", 9, 20))).isEqualTo(Added.DUPLICATE);
        assertThat(set.add(arrival("e1", 9, 40))).isEqualTo(Added.DUPLICATE);
        assertThat(set.all()).containsExactly(arrival("e1", 9, 20));
        assertThat(set.conflict()).isFalse();
    }

    @Test
    void smallerOfTwoContentsStaysWithItsOwnArrival() {
        set.add(arrival("e1", 9, 10));
        assertThat(set.add(arrival("e1", 8, 30))).isEqualTo(Added.CONFLICT);
        assertThat(set.add(arrival("e1", 7, 50))).isEqualTo(Added.CONFLICT);
        assertThat(set.add(arrival("e1", 9, 5))).isEqualTo(Added.CONFLICT);
        assertThat(set.all()).containsExactly(arrival("e1", 7, 50));
        assertThat(set.conflict()).isTrue();
    }

    @Test
    void replacementDoesNotReviveWhatItsOriginalReplaced() {
        set.add(naming("a", null));
        set.add(naming("b", "a"));
        set.add(naming("c", "b"));
        assertThat(set.counting()).containsExactly(naming("c", null, "b"));
        assertThat(set.replaced()).isEqualTo(2);
    }

    @Test
    void voidedEventStillReplaces() {
        set.add(naming("a", null));
        set.add(new Arrival<>(Events.voided("b", EventType.RESOLVED, 1, "a"), 0));
        assertThat(set.counting()).isEmpty();
    }

    @Test
    void cycleAndSelfReferenceVoidAllInThem() {
        set.add(naming("a", "b"));
        set.add(naming("b", "a"));
        set.add(naming("c", "c"));
        set.add(naming("d", null));
        assertThat(set.counting()).containsExactly(naming("d", null, null));
    }

    @Test
    void loserOfAConflictReplacesNothing() {
        set.add(naming("a", null));
        set.add(naming("b", "a"));
        set.add(naming("b", null));
        assertThat(set.counting()).hasSize(2);
    }

    @Test
    void newestArrivalOfAnEmptySetIsBeforeAnyTime() {
        assertThat(set.newestArrival()).isEqualTo(Long.MIN_VALUE);
        set.add(arrival("e1", 9, 30));
        set.add(arrival("e2", 9, 20));
        assertThat(set.newestArrival()).isEqualTo(30);
    }

    @Test
    void setReadBackIsEqual() {
        set.add(arrival("e2", 9, 30));
        set.add(arrival("e1", 8, 20));
        set.add(arrival("e1", 9, 20));
        EventSet<DossierEvent> readBack = EventSet.of(List.copyOf(set.all()), set.conflict());
        assertThat(readBack).isEqualTo(set).hasSameHashCodeAs(set);
    }

    private static Arrival<DossierEvent> arrival(String id, long occurredAt, long arrivedAt) {
        return new Arrival<>(Events.event(id, EventType.RECEIVED, occurredAt), arrivedAt);
    }

    private static Arrival<DossierEvent> naming(String id, String replaces) {
        return new Arrival<>(naming(id, null, replaces), 0);
    }

    private static DossierEvent naming(String id, Long dueAt, String replaces) {
        return Events.event(id, EventType.RESOLVED, 1, dueAt, replaces);
    }
}
