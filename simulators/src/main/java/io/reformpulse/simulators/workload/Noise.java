package io.reformpulse.simulators.workload;

import io.reformpulse.schemas.DossierEvent;
import io.reformpulse.schemas.RatingEvent;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.DossierMessage;
import io.reformpulse.simulators.wire.HeartbeatMessage;
import io.reformpulse.simulators.wire.Message;
import io.reformpulse.simulators.wire.NoiseMessage;
import io.reformpulse.simulators.wire.RatingMessage;
import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * What every feed does now and then: some messages come twice, some are corrected later, and some
 * are followed by one that must be rejected. What happens to a message depends on the seed and its
 * id alone.
 */
final class Noise implements Layer {
    private static final double DUPLICATE = 4 / 7.0;
    private static final double CORRECTION = 2 / 7.0;
    private static final double MINUTE = 60_000;
    private static final double HOUR = 60 * MINUTE;
    private static final String NOWHERE = "99999";

    private final World world;

    Noise(World world) {
        this.world = world;
    }

    @Override
    public void deliver(Delivery delivery, Consumer<Delivery> out) {
        out.accept(delivery);
        Message message = delivery.message();
        if (message instanceof HeartbeatMessage) {
            return;
        }
        Dice dice = Dice.of(world.spec().seed(), Die.DISTURBANCE, message.id());
        long arrivedAt = delivery.arrivedAt();
        LocalDate day = world.office().dateOf(arrivedAt);
        if (!dice.chance(world.conduct(message.communeCode(), day).slipRate())) {
            return;
        }
        double fate = dice.unit();
        if (fate < DUPLICATE) {
            long again = arrivedAt + (long) dice.between(1_000, 10 * MINUTE);
            out.accept(new Delivery(message, again));
        } else if (fate < DUPLICATE + CORRECTION) {
            long later = arrivedAt + (long) dice.between(HOUR, 48 * HOUR);
            out.accept(new Delivery(corrected(message, dice), later));
        } else {
            out.accept(new Delivery(spoiled(message, dice), arrivedAt));
        }
    }

    private static Message corrected(Message message, Dice dice) {
        if (message instanceof DossierMessage dossier) {
            DossierEvent old = dossier.event();
            return new DossierMessage(
                    DossierEvent.newBuilder(old)
                            .setEventId(old.getEventId() + "c")
                            .setReplaces(old.getEventId())
                            .setOccurredAt(old.getOccurredAt() - (long) dice.exponential(MINUTE))
                            .build());
        }
        if (message instanceof RatingMessage rating) {
            RatingEvent old = rating.event();
            return new RatingMessage(
                    RatingEvent.newBuilder(old)
                            .setEventId(old.getEventId() + "c")
                            .setReplaces(old.getEventId())
                            .setScore(Math.min(old.getScore() + 1, 5))
                            .build());
        }
        return message;
    }

    private static Message spoiled(Message message, Dice dice) {
        double kind = dice.unit();
        if (kind < 0.6 && message instanceof DossierMessage dossier) {
            return new DossierMessage(
                    DossierEvent.newBuilder(dossier.event())
                            .setEventId(message.id() + "x")
                            .setCommuneCode(NOWHERE)
                            .build());
        }
        if (kind < 0.6 && message instanceof RatingMessage rating) {
            return new RatingMessage(
                    RatingEvent.newBuilder(rating.event())
                            .setEventId(message.id() + "x")
                            .setScore(9)
                            .build());
        }
        return new NoiseMessage(message.id() + "x", message.communeCode(), noise(dice));
    }

    /** Random bytes that fit into one line of an event file. */
    private static byte[] noise(Dice dice) {
        byte[] bytes = new byte[(int) dice.between(4L, 64L)];
        for (int i = 0; i < bytes.length; i++) {
            byte next = (byte) dice.next();
            bytes[i] = next == '\n' || next == '\r' ? 0 : next;
        }
        return bytes;
    }
}
