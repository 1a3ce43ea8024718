package io.reformpulse.simulators.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.schemas.DossierEvent;
import io.reformpulse.schemas.EventType;
import io.reformpulse.schemas.RatingChannel;
import io.reformpulse.schemas.RatingEvent;
import io.reformpulse.simulators.scenario.truth.Manifest;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.DossierMessage;
import io.reformpulse.simulators.wire.Mark;
import io.reformpulse.simulators.wire.RatingMessage;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What clerks and devices record: bulk-closing, rating-burst, clock-skew. */
class RecordScenariosTest {
    private static final Played USUAL = Played.with();
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final Set<EventType> CLOSING =
            Set.of(EventType.RESOLVED, EventType.STOPPED, EventType.WITHDRAWN, EventType.RETURNED);

    @Test
    void theEndsOfFourDaysAreEnteredInTenMinutesOneEveningInTheirOrder() {
        Played bulk = Played.with("bulk-closing:day=2024-03-28");
        long evening = Played.instant("2024-03-28T19:30");
        long first = Played.instant("2024-03-25T00:00");
        List<DossierEvent> left = closings(USUAL.from(bulk.commune()), first, evening);
        List<DossierEvent> closed =
                closings(bulk.from(bulk.commune()), evening, evening + HOUR / 6);
        assertThat(left).hasSizeGreaterThan(10);
        assertThat(ids(closed)).isEqualTo(ids(left));
        assertThat(closings(bulk.from(bulk.commune()), first, evening)).isEmpty();
        assertThat(bulk.touched("bulk-closing")).isGreaterThanOrEqualTo(left.size());
        assertThat(bulk.from(bulk.commune()))
                .filteredOn(d -> d.marks().stream().anyMatch(m -> m.cause().equals("bulk-closing")))
                .allMatch(delivery -> delivery.arrivedAt() > evening);
        assertThat(bulk.records(d -> !d.commune().equals(bulk.commune())))
                .isEqualTo(USUAL.records(d -> !d.commune().equals(bulk.commune())));
    }

    @Test
    void fortyRatingsOf5ComeFromOneDeviceInFiveMinutes() {
        Played burst = Played.with("rating-burst:at=2024-03-27 15:00");
        List<Delivery> ratings =
                burst.stream().stream()
                        .filter(d -> d.marks().stream().anyMatch(RecordScenariosTest::isOfBurst))
                        .toList();
        assertThat(ratings).hasSize(40);
        assertThat(Played.surplus(USUAL.records(), burst.records())).isEmpty();
        assertThat(Played.sum(Played.surplus(burst.records(), USUAL.records()))).isEqualTo(40);
        long three = Played.instant("2024-03-27T15:00");
        for (Delivery delivery : ratings) {
            RatingEvent rating = ((RatingMessage) delivery.message()).event();
            assertThat(rating.getCommuneCode()).isEqualTo(burst.commune());
            assertThat(rating.getDeviceId()).isEqualTo(burst.commune() + "-b1");
            assertThat(rating.getScore()).isEqualTo(5);
            assertThat(rating.getOccurredAt()).isBetween(three, three + 5 * 60_000);
            assertThat(delivery.arrivedAt()).isGreaterThan(rating.getOccurredAt());
        }
        assertThat(burst.touched("rating-burst")).isEqualTo(40);
    }

    @Test
    void theDeviceOfABurstIsOneThatTheCommuneHas() {
        String commune = Played.with("rating-burst").commune();
        assertThat(USUAL.from(commune))
                .anyMatch(
                        delivery ->
                                delivery.message() instanceof RatingMessage rating
                                        && (commune + "-b1").equals(rating.event().getDeviceId()));
    }

    @Test
    void eachCommunesDevicesAreOffByTheSkewOfItsTurn() {
        Played skewed = Played.with("clock-skew:communes=c110,c111,c112,skews=-3 h,4 min");
        Map<String, Long> usual = new HashMap<>();
        USUAL.stream().forEach(d -> usual.put(d.message().id() + d.arrivedAt(), occurredAt(d)));
        Map<String, Long> skews = Map.of("c110", -3 * HOUR, "c111", HOUR / 15, "c112", -3 * HOUR);
        int off = 0;
        for (Delivery delivery : skewed.stream()) {
            long skew = skews.getOrDefault(delivery.commune(), 0L);
            boolean device = skew != 0 && isFromADevice(delivery);
            assertThat(occurredAt(delivery))
                    .isEqualTo(
                            usual.get(delivery.message().id() + delivery.arrivedAt())
                                    + (device ? skew : 0));
            off += device ? 1 : 0;
        }
        assertThat(skewed.touched("clock-skew")).isEqualTo(off).isPositive();
        assertThat(skewed.manifest().totals().rejected())
                .isEqualTo(USUAL.manifest().totals().rejected());
    }

    @Test
    void aWrongYearIsRejectedAndAClockSomeHoursSlowIsNot() {
        Played skewed = Played.with("clock-skew");
        Map<String, Long> usual = USUAL.manifest().totals().rejected();
        assertThat(usual).doesNotContainKeys("FUTURE", "TOO_LATE");
        Map<String, Long> rejected = skewed.manifest().totals().rejected();
        List<String> communes = skewed.scenarios().applied().get(0).meant().get("communes");
        assertThat(rejected.get("FUTURE")).isEqualTo(rejected(skewed, communes.get(2), "FUTURE"));
        assertThat(rejected.get("TOO_LATE"))
                .isEqualTo(rejected(skewed, communes.get(3), "TOO_LATE"));
        assertThat(skewed.truth("clock-skew").injections())
                .filteredOn(injection -> communes.indexOf(injection.commune()) < 2)
                .isNotEmpty()
                .allMatch(injection -> injection.what().matches("slow|fast"));
    }

    private static boolean isOfBurst(Mark mark) {
        return mark.cause().equals("rating-burst");
    }

    private static long rejected(Played played, String commune, String reason) {
        return played.truth("clock-skew").injections().stream()
                .filter(injection -> injection.commune().equals(commune))
                .map(Manifest.Injection::rejected)
                .mapToLong(reasons -> reasons.getOrDefault(reason, 0L))
                .sum();
    }

    private static boolean isFromADevice(Delivery delivery) {
        return delivery.message() instanceof DossierMessage dossier
                        && dossier.event().getOfficerId() != null
                || delivery.message() instanceof RatingMessage rating
                        && rating.event().getChannel() == RatingChannel.BUTTON;
    }

    private static long occurredAt(Delivery delivery) {
        if (delivery.message() instanceof DossierMessage dossier) {
            return dossier.event().getOccurredAt();
        }
        return delivery.message() instanceof RatingMessage rating
                ? rating.event().getOccurredAt()
                : 0;
    }

    private static List<DossierEvent> closings(List<Delivery> stream, long from, long to) {
        return stream.stream()
                .filter(d -> d.marks().stream().noneMatch(m -> m.cause().equals("everyday")))
                .filter(d -> d.message() instanceof DossierMessage)
                .map(d -> ((DossierMessage) d.message()).event())
                .filter(event -> CLOSING.contains(event.getType()))
                .filter(event -> event.getOccurredAt() >= from && event.getOccurredAt() < to)
                .sorted(Comparator.comparingLong(DossierEvent::getOccurredAt))
                .toList();
    }

    private static List<String> ids(List<DossierEvent> events) {
        return events.stream().map(DossierEvent::getEventId).toList();
    }
}
