package io.reformpulse.simulators.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reformpulse.schemas.RatingChannel;
import io.reformpulse.schemas.RatingEvent;
import io.reformpulse.simulators.place.Place;
import io.reformpulse.simulators.place.TestPlaces;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.Mark;
import io.reformpulse.simulators.wire.RatingMessage;
import io.reformpulse.simulators.wire.SimulatedRecord;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A workload can be made in parts. */
class PartTest {
    private static final Place PLACE = TestPlaces.province();
    private static final WorkloadSpec SPEC =
            WorkloadSpec.year2023()
                    .withDossiers(300)
                    .withPeriod(LocalDate.parse("2024-04-24"), LocalDate.parse("2024-05-06"))
                    .withTail(10)
                    .withHeartbeats(new HeartbeatPace(Duration.ofHours(2), Duration.ofHours(8)));

    @Property(tries = 15)
    void itsPartsMergedAreTheWholeByteForByte(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int of) {
        assertMergedPartsAreTheWhole(new Workload(PLACE, SPEC.withSeed(seed)), of);
    }

    @Property(tries = 15)
    void soAreThoseOfALayeredOne(@ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int of) {
        List<Layer> layers = List.of(new Rain(), new Letters(), new Rain());
        assertMergedPartsAreTheWhole(new Workload(PLACE, SPEC.withSeed(seed), layers), of);
    }

    @Test
    void aPartHoldsEveryNthDossier() {
        Set<Integer> rests = new HashSet<>();
        for (Delivery delivery : new Workload(PLACE, SPEC).part(2, 5)) {
            String id = delivery.message().id();
            if (id.startsWith("d")) {
                rests.add(Integer.parseInt(id.substring(1, id.indexOf('.'))) % 5);
            }
        }
        assertThat(rests).containsExactly(2);
    }

    @Test
    void aPartHasParts() {
        Workload half = new Workload(PLACE, SPEC).part(1, 2);
        assertMergedPartsAreTheWhole(half, 3);
    }

    @Test
    void thereIsNoFifthOfFourParts() {
        assertThatThrownBy(() -> new Workload(PLACE, SPEC).part(4, 4))
                .hasMessageContaining("no part 4 of 4");
    }

    private static void assertMergedPartsAreTheWhole(Workload whole, int of) {
        List<Delivery> merged = new ArrayList<>();
        for (int i = 0; i < of; i++) {
            whole.part(i, of).forEach(merged::add);
        }
        merged.sort(null);
        List<Delivery> expected = new ArrayList<>();
        whole.forEach(expected::add);
        assertThat(records(merged)).isEqualTo(records(expected));
    }

    private static List<SimulatedRecord> records(List<Delivery> deliveries) {
        return deliveries.stream().map(Delivery::record).toList();
    }

    /** Fewer come, all work worse, and much comes again, later or never. */
    private static final class Rain implements Layer {
        @Override
        public Conduct conduct(Conduct usual, String commune, LocalDate day) {
            return usual.withLateRate(0.2);
        }

        @Override
        public double demand(double usual, LocalDate day) {
            return day.getDayOfMonth() % 3 == 0 ? usual / 4 : usual;
        }

        @Override
        public void deliver(Delivery usual, Consumer<Delivery> out) {
            long at = usual.arrivedAt();
            switch (Math.floorMod(usual.message().id().hashCode(), 4)) {
                case 0 -> out.accept(usual.marked(mark(at, Mark.Effect.LOST)));
                case 1 -> {
                    out.accept(usual);
                    Mark again = mark(at, Mark.Effect.ADDED);
                    out.accept(usual.made(usual.message(), at, again));
                    out.accept(usual.made(usual.message(), at + 86_400_000L, again));
                }
                default -> out.accept(usual);
            }
        }

        private static Mark mark(long at, Mark.Effect effect) {
            return new Mark("rain", "wet", at, effect);
        }
    }

    /** Ratings of its own. */
    private static final class Letters implements Layer {
        @Override
        public Iterable<Delivery> additions() {
            List<Delivery> letters = new ArrayList<>();
            long start = SPEC.from().atStartOfDay(PLACE.zone()).toInstant().toEpochMilli();
            for (int i = 0; i < 50; i++) {
                long at = start + i * 10_000_000L;
                RatingEvent event =
                        RatingEvent.newBuilder()
                                .setEventId("letter" + i)
                                .setCommuneCode("c1" + (10 + i))
                                .setScore(1)
                                .setChannel(RatingChannel.PAPER)
                                .setOccurredAt(at)
                                .build();
                letters.add(new Delivery(new RatingMessage(event), at + 1));
            }
            return letters;
        }
    }
}
