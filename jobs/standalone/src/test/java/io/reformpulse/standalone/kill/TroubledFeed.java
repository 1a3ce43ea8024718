package io.reformpulse.standalone.kill;

import io.reformpulse.schemas.DossierEvent;
import io.reformpulse.schemas.RatingChannel;
import io.reformpulse.schemas.RatingEvent;
import io.reformpulse.simulators.file.EventFileReader;
import io.reformpulse.simulators.file.EventFileWriter;
import io.reformpulse.simulators.place.Place;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.DossierMessage;
import io.reformpulse.simulators.wire.Message;
import io.reformpulse.simulators.wire.NoiseMessage;
import io.reformpulse.simulators.wire.RatingMessage;
import io.reformpulse.simulators.wire.SimulatedRecord;
import io.reformpulse.simulators.workload.Workload;
import io.reformpulse.simulators.workload.WorkloadSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A province at work for some weeks, with its duplicates and corrections and far more records that
 * must be rejected than usual, as an event file.
 *
 * @param records as they go to Kafka, in order
 * @param bad how many of them must be rejected
 */
record TroubledFeed(Path file, List<SimulatedRecord> records, long bad) {
    /** Long enough for days and a week to become final, and for what comes in after that. */
    private static final WorkloadSpec SPEC =
            WorkloadSpec.sample(LocalDate.of(2025, 3, 3))
                    .withSize(900, 20)
                    .withHeartbeats(Duration.ofHours(1), Duration.ofHours(4));

    private static final int BAD_EVERY = 25;
    private static final String SPOILED = "x";

    static TroubledFeed write(Path file, Place place) throws IOException {
        List<Delivery> deliveries = new ArrayList<>();
        int steps = 0;
        for (Delivery delivery : new Workload(place, SPEC)) {
            deliveries.add(delivery);
            if (delivery.message() instanceof DossierMessage step && ++steps % BAD_EVERY == 0) {
                Message spoiled = spoiled(step.event(), steps / BAD_EVERY);
                deliveries.add(new Delivery(spoiled, delivery.arrivedAt()));
            }
        }
        EventFileWriter.write(file, place.zone(), deliveries);
        List<SimulatedRecord> records = new ArrayList<>();
        try (EventFileReader reader = new EventFileReader(file)) {
            reader.forEachRemaining(records::add);
        }
        // The workload itself names what it spoils in the same way.
        long bad =
                deliveries.stream().filter(each -> each.message().id().endsWith(SPOILED)).count();
        return new TroubledFeed(file, records, bad);
    }

    private static Message spoiled(DossierEvent event, int kind) {
        String id = event.getEventId() + "-" + SPOILED;
        DossierEvent.Builder copy = DossierEvent.newBuilder(event).setEventId(id);
        return switch (kind % 5) {
            case 0 ->
                    new NoiseMessage(id, "", ("no event: " + id).getBytes(StandardCharsets.UTF_8));
            case 1 -> new DossierMessage(copy.setCommuneCode("99999").build());
            case 2 -> new DossierMessage(copy.setOccurredAt(0).build());
            case 3 -> new DossierMessage(copy.setOccurredAt(instant("2099-01-01")).build());
            default -> new RatingMessage(scoreOfNine(event, id));
        };
    }

    private static RatingEvent scoreOfNine(DossierEvent event, String id) {
        return RatingEvent.newBuilder()
                .setEventId(id)
                .setCommuneCode(event.getCommuneCode())
                .setDossierId(event.getDossierId())
                .setScore(9)
                .setChannel(RatingChannel.BUTTON)
                .setOccurredAt(event.getOccurredAt())
                .build();
    }

    private static long instant(String date) {
        return Instant.parse(date + "T00:00:00Z").toEpochMilli();
    }

    /** When the last record arrives, epoch milliseconds. */
    long lastArrival() {
        return records.get(records.size() - 1).arrivedAt();
    }
}
