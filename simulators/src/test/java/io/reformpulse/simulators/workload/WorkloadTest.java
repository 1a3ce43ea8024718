package io.reformpulse.simulators.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.reformpulse.simulators.place.Place;
import io.reformpulse.simulators.place.TestPlaces;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.HeartbeatMessage;
import io.reformpulse.simulators.wire.SimulatedRecord;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class WorkloadTest {
    private static final WorkloadSpec SPEC =
            WorkloadSpec.year2023()
                    .withDossiers(400)
                    .withPeriod(LocalDate.parse("2024-04-10"), LocalDate.parse("2024-04-23"))
                    .withTail(7)
                    .withHeartbeats(HeartbeatPace.USUAL);

    private final Place place = TestPlaces.province();

    @Test
    void theSameSeedGivesTheSameBytes() {
        assertThat(records(SPEC)).isEqualTo(records(SPEC));
    }

    @Test
    void oneWorkloadCanBeReadTwice() {
        Workload workload = new Workload(place, SPEC);
        Iterator<Delivery> first = workload.iterator();
        workload.iterator()
                .forEachRemaining(delivery -> assertThat(delivery).isEqualTo(first.next()));
        assertThat(first.hasNext()).isFalse();
    }

    @Test
    void aSeedMeansTheSameFromReleaseToRelease() {
        int hash = 1;
        for (Delivery delivery : new Workload(place, SPEC)) {
            String told = delivery.message().id() + delivery.message().key() + delivery.arrivedAt();
            hash = 31 * hash + told.hashCode();
        }
        assertThat(hash).isEqualTo(2_076_893_379);
    }

    @Test
    void anotherSeedGivesOtherDossiers() {
        assertThat(records(SPEC.withSeed(8))).isNotEqualTo(records(SPEC));
    }

    @Test
    void theStreamIsInOrderOfArrivalAndEndsWithItsTail() {
        long start = SPEC.from().atStartOfDay(place.zone()).toInstant().toEpochMilli();
        LocalDate after = LocalDate.parse("2024-05-01");
        long end = after.atStartOfDay(place.zone()).toInstant().toEpochMilli();
        Delivery before = null;
        for (Delivery delivery : new Workload(place, SPEC)) {
            assertThat(delivery.arrivedAt()).isBetween(start, end - 1);
            assertThat(before == null || before.compareTo(delivery) <= 0).isTrue();
            before = delivery;
        }
        assertThat(before.arrivedAt())
                .as("a heartbeat of the last day")
                .isGreaterThan(end - 3_700_000);
    }

    @Test
    void whatIsUnderWayDoesNotGrowWithTheLength() {
        LocalDate from = LocalDate.parse("2024-01-01");
        WorkloadSpec two = WorkloadSpec.year2023().withPeriod(from, from.plusDays(59));
        int twoMonths = mostUnderWay(two.withDossiers(2_000));
        int tenMonths = mostUnderWay(two.withPeriod(from, from.plusDays(299)).withDossiers(10_000));
        assertThat((double) tenMonths / twoMonths).isBetween(0.7, 1.4);
    }

    /** How many deliveries are held at most: told, but not yet handed out. */
    private int mostUnderWay(WorkloadSpec spec) {
        AtomicInteger underWay = new AtomicInteger();
        Layer counting =
                new Layer() {
                    @Override
                    public void deliver(Delivery usual, Consumer<Delivery> out) {
                        underWay.incrementAndGet();
                        out.accept(usual);
                    }
                };
        int most = 0;
        for (Delivery delivery : new Workload(place, spec, List.of(counting))) {
            assertThat(delivery.arrivedAt()).isPositive();
            most = Math.max(most, underWay.decrementAndGet());
        }
        return most;
    }

    @Test
    void aYearOf70000DossiersIsAbout350000EventsInOrder() {
        WorkloadSpec year = WorkloadSpec.year2023();
        long arrivedAt = 0;
        int events = 0;
        for (Delivery delivery : new Workload(place, year)) {
            assertThat(delivery.arrivedAt() >= arrivedAt).isTrue();
            arrivedAt = delivery.arrivedAt();
            events++;
        }
        assertThat((double) events).isCloseTo(340_000, within(25_000.0));
    }

    @Test
    void everyExistingCommuneBeatsEachQuarterInOfficeHoursAndEachHourElse() {
        Set<String> communes = new HashSet<>();
        int beats = 0;
        // Wednesday to Friday week, 18 April off: 9 days worked and 5 off.
        for (Delivery delivery : new Workload(place, SPEC.withDossiers(0).withTail(0))) {
            HeartbeatMessage beat = (HeartbeatMessage) delivery.message();
            communes.add(beat.event().getCommuneCode());
            beats++;
        }
        assertThat(communes).hasSize(60);
        assertThat(beats).isEqualTo(60 * (9 * (32 + 17) + 5 * 24));
    }

    @Test
    void aCommuneThatEndedIsSilent() {
        WorkloadSpec may =
                SPEC.withPeriod(LocalDate.parse("2024-05-01"), LocalDate.parse("2024-05-10"));
        for (Delivery delivery : new Workload(place, may)) {
            assertThat(delivery.message().key()).doesNotStartWith("c100");
        }
    }

    @Test
    void aPeriodOfDaysOffHasOnlineDossiersOnly() {
        WorkloadSpec weekend =
                SPEC.withPeriod(LocalDate.parse("2024-04-13"), LocalDate.parse("2024-04-14"));
        assertThat(new Workload(place, weekend))
                .anyMatch(delivery -> delivery.message().id().startsWith("d"));
    }

    @Test
    void heartbeatsThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> new HeartbeatPace(Duration.ofMinutes(15), Duration.ofMinutes(50)))
                .hasMessageContaining("PT50M");
    }

    private List<SimulatedRecord> records(WorkloadSpec spec) {
        List<SimulatedRecord> records = new ArrayList<>();
        new Workload(place, spec).records().forEachRemaining(records::add);
        return records;
    }
}
