package io.reformpulse.standalone.chaos.feed;

import io.reformpulse.schemas.Heartbeat;
import io.reformpulse.simulators.file.EventFileWriter;
import io.reformpulse.simulators.place.Commune;
import io.reformpulse.simulators.place.Place;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.HeartbeatMessage;
import io.reformpulse.simulators.wire.SimulatedRecord;
import io.reformpulse.simulators.workload.HeartbeatPace;
import io.reformpulse.simulators.workload.Workload;
import io.reformpulse.simulators.workload.WorkloadSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A province at work for two weeks. It arrives in slices, all of a slice at one instant: a slice is
 * sent once the one before it is stored, so that whatever happens to Kafka no record comes behind
 * the job's clock, and what must be told is known to the last alert.
 *
 * @param slices in order of arrival
 * @param end a whole hour after all arrivals, epoch milliseconds
 * @param closing signs of life after the end, by which a clock that follows the log passes it
 */
public record ChaosFeed(List<List<Delivery>> slices, long end, List<SimulatedRecord> closing) {
    static final long SLICE_MILLIS = Duration.ofMinutes(30).toMillis();

    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final int AFTER_ALL_OTHERS = 1_000_000;
    private static final LocalDate FIRST = LocalDate.of(2025, 3, 3);
    private static final WorkloadSpec SPEC =
            WorkloadSpec.year2023()
                    .withDossiers(700)
                    .withPeriod(FIRST, FIRST.plusDays(13))
                    .withTail(0)
                    .withHeartbeats(new HeartbeatPace(Duration.ofHours(2), Duration.ofHours(8)));

    /** Does something to the deliveries of a workload; arrivals may come in any order. */
    @FunctionalInterface
    public interface Twist {
        List<Delivery> of(List<Delivery> usual, Random random);
    }

    /** The feed of a seed. */
    public static ChaosFeed of(Place place, long seed, Twist twist) {
        List<Delivery> usual = new ArrayList<>();
        new Workload(place, SPEC.withSeed(seed)).forEach(usual::add);
        List<Delivery> twisted = new ArrayList<>();
        for (Delivery delivery : twist.of(usual, new Random(seed))) {
            long slice = Math.floorDiv(delivery.arrivedAt(), SLICE_MILLIS) + 1;
            twisted.add(at(delivery, slice * SLICE_MILLIS));
        }
        twisted.sort(null);
        long last = twisted.get(twisted.size() - 1).arrivedAt();
        long end = (Math.floorDiv(last, HOUR) + 2) * HOUR;
        // Before the next hour: a week may become final there.
        return new ChaosFeed(slices(twisted), end, closing(place, end + SLICE_MILLIS));
    }

    static Delivery at(Delivery delivery, long arrivedAt) {
        return new Delivery(delivery.message(), arrivedAt, delivery.commune(), delivery.marks());
    }

    private static List<List<Delivery>> slices(List<Delivery> ordered) {
        List<List<Delivery>> slices = new ArrayList<>();
        long instant = Long.MIN_VALUE;
        for (Delivery delivery : ordered) {
            if (delivery.arrivedAt() != instant) {
                slices.add(new ArrayList<>());
                instant = delivery.arrivedAt();
            }
            slices.get(slices.size() - 1).add(delivery);
        }
        return slices;
    }

    /** One of each commune, so that every reader has some. */
    private static List<SimulatedRecord> closing(Place place, long at) {
        List<SimulatedRecord> closing = new ArrayList<>();
        for (Commune commune : place.communes()) {
            Heartbeat sign =
                    Heartbeat.newBuilder()
                            .setCommuneCode(commune.code())
                            .setSentAt(at)
                            .setSequence(AFTER_ALL_OTHERS)
                            .build();
            closing.add(new Delivery(new HeartbeatMessage(sign), at).record());
        }
        return closing;
    }

    /** All that counts. */
    public List<Delivery> deliveries() {
        return slices.stream().flatMap(List::stream).toList();
    }

    /** Writes all that counts, and says how many lines that is. */
    public long write(Path file, Place place) throws IOException {
        return EventFileWriter.write(file, place.zone(), deliveries());
    }
}
