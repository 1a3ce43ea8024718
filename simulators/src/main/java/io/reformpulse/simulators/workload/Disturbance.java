package io.reformpulse.simulators.workload;

import io.reformpulse.schemas.DossierEvent;
import io.reformpulse.schemas.RatingEvent;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.DossierMessage;
import io.reformpulse.simulators.wire.Message;
import io.reformpulse.simulators.wire.NoiseMessage;
import io.reformpulse.simulators.wire.RatingMessage;
import java.util.function.Consumer;

/**
 * A layer over a workload: some messages come twice, some are corrected later, and some are
 * followed by one that must be rejected. What happens to a message depends on the seed and its id
 * alone.
 */
final class Disturbance implements Stories {
    private static final double DUPLICATE = 1 / 500.0;
    private static final double CORRECTION = 1 / 1_000.0;
    private static final double BAD = 1 / 2_000.0;
    private static final double MINUTE = 60_000;
    private static final double HOUR = 60 * MINUTE;
    private static final String NOWHERE = "99999";

    private final long seed;
    private final Stories calm;

    Disturbance(long seed, Stories calm) {
        this.seed = seed;
        this.calm = calm;
    }

    @Override
    public long nextStart() {
        return calm.nextStart();
    }

    @Override
    public void tellNext(Consumer<Delivery> out) {
        calm.tellNext(delivery -> disturb(delivery, out));
    }

    private void disturb(Delivery delivery, Consumer<Delivery> out) {
        out.accept(delivery);
        Message message = delivery.message();
        Dice dice = Dice.of(seed, Die.DISTURBANCE, message.id());
        double fate = dice.unit();
        long arrivedAt = delivery.arrivedAt();
        if (fate < DUPLICATE) {
            long again = arrivedAt + (long) dice.between(1_000, 10 * MINUTE);
            out.accept(new Delivery(message, again));
        } else if (fate < DUPLICATE + CORRECTION) {
            long later = arrivedAt + (long) dice.between(HOUR, 48 * HOUR);
            out.accept(new Delivery(corrected(message, dice), later));
        } else if (fate < DUPLICATE + CORRECTION + BAD) {
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
        return new NoiseMessage(message.id() + "x", noise(dice));
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
