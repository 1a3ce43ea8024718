package io.reformpulse.simulators.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reformpulse.schemas.DossierEvent;
import io.reformpulse.schemas.RatingChannel;
import io.reformpulse.schemas.RatingEvent;
import io.reformpulse.simulators.place.Place;
import io.reformpulse.simulators.place.TestPlaces;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.DossierMessage;
import io.reformpulse.simulators.wire.RatingMessage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A workload keeps to published figures, whatever its seed. */
class FittingTest {
    private static final String TOLD =
            """
            dossiers: 9000
            communes:
              c103: {ended: 300, satisfied: 0.98, rated: 0.6}
              c107: {ended: 200, onTime: 0.997, satisfied: 1, onPaper: true}
              c104: {ended: 100, satisfied: 0.5}
            """;
    private static final WorkloadSpec SPEC =
            WorkloadSpec.year2023()
                    .withDossiers(4_500)
                    .withPeriod(LocalDate.parse("2024-03-04"), LocalDate.parse("2024-05-05"));

    @Property(tries = 12)
    void asManyEndAndAreSatisfiedAsPublished(
            @ForAll long seed, @ForAll @IntRange(min = 20, max = 60) int tail) throws IOException {
        Counted counted = new Counted(SPEC.withSeed(seed).withTail(tail));
        assertThat(counted.ended.get("c103")).hasSize(150);
        assertThat(counted.ended.get("c107")).hasSize(100);
        assertThat(counted.ended.get("c104")).hasSize(50);
        counted.assertSatisfied("c103", 0.98);
        counted.assertSatisfied("c107", 1);
        counted.assertSatisfied("c104", 0.5);
        assertThat(counted.dossiers).hasSize(4_500);
    }

    @Test
    void ratingsOnPaperOnlyAreOnPaper() throws IOException {
        assertThat(new Counted(SPEC).channels).containsExactly(RatingChannel.PAPER);
    }

    @Test
    void moreThanThereIsCannotBeKeptTo() {
        String told = "{dossiers: 300, communes: {c103: {ended: 300}}}";
        assertThatThrownBy(() -> new Workload(place(told), SPEC))
                .hasMessageContaining("workload.yaml need");
    }

    private static Place place(String told) throws IOException {
        return TestPlaces.folder(Map.of("workload.yaml", told)).place();
    }

    /** Counts as the figures are defined, from the stream alone. */
    private static final class Counted {
        final Set<String> dossiers = new HashSet<>();
        final Map<String, Set<String>> ended = new HashMap<>();
        final Set<RatingChannel> channels = new HashSet<>();
        final Map<String, RatingEvent> ratings = new HashMap<>();
        final WorkloadSpec spec;
        final Place place = place(TOLD);

        Counted(WorkloadSpec spec) throws IOException {
            this.spec = spec;
            for (Delivery delivery : new Workload(place, spec)) {
                if (delivery.message() instanceof DossierMessage dossier) {
                    count(dossier.event());
                } else if (delivery.message() instanceof RatingMessage rating
                        && rating.event().getScore() <= 5) {
                    count(rating.event());
                }
            }
        }

        private void count(DossierEvent step) {
            dossiers.add(step.getDossierId());
            switch (step.getType()) {
                case RESOLVED, STOPPED, WITHDRAWN -> {
                    if (within(step.getOccurredAt())) {
                        ended.computeIfAbsent(step.getCommuneCode(), c -> new HashSet<>())
                                .add(step.getDossierId());
                    }
                }
                default -> {}
            }
        }

        /**
         * The last one of a dossier counts; corrections come with the time of what they correct.
         */
        private void count(RatingEvent rating) {
            String corrected = rating.getReplaces() == null ? "" : rating.getReplaces();
            String id = corrected.isEmpty() ? rating.getEventId() : corrected;
            String what = rating.getDossierId() == null ? id : rating.getDossierId();
            ratings.merge(
                    rating.getCommuneCode() + " " + what,
                    rating,
                    (a, b) -> b.getOccurredAt() >= a.getOccurredAt() ? b : a);
            if (rating.getCommuneCode().equals("c107")) {
                channels.add(rating.getChannel());
            }
        }

        void assertSatisfied(String commune, double share) {
            List<RatingEvent> counted =
                    ratings.values().stream()
                            .filter(rating -> rating.getCommuneCode().equals(commune))
                            .filter(rating -> within(rating.getOccurredAt()))
                            .toList();
            assertThat(counted).isNotEmpty();
            assertThat(counted.stream().filter(rating -> rating.getScore() >= 4))
                    .hasSize((int) Math.round(share * counted.size()));
        }

        private boolean within(long instant) {
            return instant >= start(spec.from()) && instant < start(spec.to().plusDays(1));
        }

        private long start(LocalDate day) {
            return day.atStartOfDay(place.zone()).toInstant().toEpochMilli();
        }
    }
}
