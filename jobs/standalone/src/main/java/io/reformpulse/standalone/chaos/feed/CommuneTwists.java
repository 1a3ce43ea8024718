package io.reformpulse.standalone.chaos.feed;

import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Feeds in which communes are trouble: by how much they send, when, or by what clock. */
public final class CommuneTwists {
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final long HOLE = 2 * DAY;
    private static final int OF_TEN = 10;

    private CommuneTwists() {}

    /** One sends nine of ten dossiers, with their ratings. */
    public static List<Delivery> hot(List<Delivery> usual, Random random) {
        String hot = Communes.busiest(usual);
        int salt = random.nextInt();
        List<Delivery> moved = new ArrayList<>();
        for (Delivery delivery : usual) {
            Message message = delivery.message();
            String subject = Moved.subject(message);
            boolean stays =
                    subject == null
                            || message.communeCode().equals(hot)
                            || Math.floorMod(subject.hashCode() ^ salt, OF_TEN) == 0;
            moved.add(
                    stays ? delivery : new Delivery(Moved.to(hot, message), delivery.arrivedAt()));
        }
        return moved;
    }

    /** All that the busiest one sends in two days comes at their end, at once. */
    public static List<Delivery> late(List<Delivery> usual, Random random) {
        String late = Communes.busiest(usual);
        long from = hole(usual, random);
        List<Delivery> moved = new ArrayList<>();
        for (Delivery delivery : usual) {
            boolean waits = delivery.commune().equals(late) && isIn(delivery, from);
            moved.add(waits ? ChaosFeed.at(delivery, from + HOLE) : delivery);
        }
        return moved;
    }

    /** Nothing comes from any of them for two days, nor later of these. */
    public static List<Delivery> silent(List<Delivery> usual, Random random) {
        long from = hole(usual, random);
        return usual.stream().filter(delivery -> !isIn(delivery, from)).toList();
    }

    // Not before there is something to be late with, and long before the end.
    private static long hole(List<Delivery> usual, Random random) {
        return usual.get(0).arrivedAt() + (3 + random.nextInt(5)) * DAY;
    }

    private static boolean isIn(Delivery delivery, long from) {
        return delivery.arrivedAt() >= from && delivery.arrivedAt() < from + HOLE;
    }

    /** The clocks of 20 are a year ahead, those of 20 a year behind, those of ten two years. */
    public static List<Delivery> wrongClocks(List<Delivery> usual, Random random) {
        long year = 365 * DAY;
        Map<String, Long> ahead = new HashMap<>();
        List<String> communes = Communes.shuffled(usual, random);
        communes.subList(0, 20).forEach(commune -> ahead.put(commune, year));
        communes.subList(20, 40).forEach(commune -> ahead.put(commune, -year));
        communes.subList(40, 50).forEach(commune -> ahead.put(commune, -2 * year));
        List<Delivery> wrong = new ArrayList<>();
        for (Delivery delivery : usual) {
            Message message =
                    Moved.ahead(ahead.getOrDefault(delivery.commune(), 0L), delivery.message());
            wrong.add(new Delivery(message, delivery.arrivedAt()));
        }
        return wrong;
    }
}
