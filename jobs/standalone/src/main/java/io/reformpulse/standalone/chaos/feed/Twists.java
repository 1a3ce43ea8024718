package io.reformpulse.standalone.chaos.feed;

import io.reformpulse.schemas.DossierEvent;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.DossierMessage;
import io.reformpulse.simulators.wire.Message;
import io.reformpulse.simulators.wire.NoiseMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Feeds that are trouble by themselves. */
public final class Twists {
    private static final long FAR = Instant.parse("2099-01-01T00:00:00Z").toEpochMilli();

    private Twists() {}

    /** As it comes. */
    public static List<Delivery> none(List<Delivery> usual, Random random) {
        return usual;
    }

    /** All of it twice, the second time at some later moment. */
    public static List<Delivery> twice(List<Delivery> usual, Random random) {
        List<Delivery> twice = new ArrayList<>(usual);
        for (Delivery delivery : usual) {
            twice.add(ChaosFeed.at(delivery, later(delivery, usual, random)));
        }
        return twice;
    }

    /** In any order: each at some moment between its own and the end. */
    public static List<Delivery> shuffled(List<Delivery> usual, Random random) {
        List<Delivery> shuffled = new ArrayList<>();
        for (Delivery delivery : usual) {
            shuffled.add(ChaosFeed.at(delivery, later(delivery, usual, random)));
        }
        return shuffled;
    }

    private static long later(Delivery delivery, List<Delivery> usual, Random random) {
        long last = usual.get(usual.size() - 1).arrivedAt();
        return delivery.arrivedAt() + (long) (random.nextDouble() * (last - delivery.arrivedAt()));
    }

    /** As many records again that no job can count: bytes that are no event, units, times. */
    public static List<Delivery> poisoned(List<Delivery> usual, Random random) {
        List<Delivery> poisoned = new ArrayList<>(usual);
        int number = 0;
        for (Delivery delivery : usual) {
            if (delivery.message() instanceof DossierMessage step) {
                Message bad = spoiled(step.event(), ++number, random.nextInt(4));
                poisoned.add(new Delivery(bad, delivery.arrivedAt()));
            }
        }
        return poisoned;
    }

    private static Message spoiled(DossierEvent event, int number, int kind) {
        String id = event.getEventId() + "-poison-" + number;
        DossierEvent.Builder copy = DossierEvent.newBuilder(event).setEventId(id);
        return switch (kind) {
            case 0 ->
                    new NoiseMessage(id, "", ("no event: " + id).getBytes(StandardCharsets.UTF_8));
            case 1 -> new DossierMessage(copy.setCommuneCode("99999").build());
            case 2 -> new DossierMessage(copy.setOccurredAt(0).build());
            default -> new DossierMessage(copy.setOccurredAt(FAR).build());
        };
    }
}
