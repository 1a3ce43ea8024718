package io.reformpulse.simulators.workload;

import io.reformpulse.schemas.DossierEvent;
import io.reformpulse.schemas.RatingEvent;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.DossierMessage;
import io.reformpulse.simulators.wire.HeartbeatMessage;
import io.reformpulse.simulators.wire.Mark;
import io.reformpulse.simulators.wire.Mark.Effect;
import io.reformpulse.simulators.wire.Message;
import io.reformpulse.simulators.wire.NoiseMessage;
import io.reformpulse.simulators.wire.RatingMessage;
import java.time.LocalDate;
import java.util.Locale;
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
    private static final byte FIRST_OF_MARKER = (byte) 0xC3;

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
            out.accept(delivery.made(message, again, mark("duplicate", again)));
        } else if (fate < DUPLICATE + CORRECTION) {
            long later = arrivedAt + (long) dice.between(HOUR, 48 * HOUR);
            out.accept(
                    delivery.followedBy(
                            corrected(message, dice), later, mark("correction", later)));
        } else {
            out.accept(spoiled(delivery, dice));
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
                            .setScore(anotherLikeIt(old.getScore()))
                            .build());
        }
        return message;
    }

    /** A corrected rating is still as satisfied or dissatisfied as it was. */
    private static int anotherLikeIt(int score) {
        return score >= 4 ? 9 - score : score == 1 ? 2 : score - 1;
    }

    private static Delivery spoiled(Delivery delivery, Dice dice) {
        Message message = delivery.message();
        double kind = dice.unit();
        if (kind < 0.6 && message instanceof DossierMessage dossier) {
            DossierEvent elsewhere =
                    DossierEvent.newBuilder(dossier.event())
                            .setEventId(message.id() + "x")
                            .setCommuneCode(NOWHERE)
                            .build();
            return spoiled(delivery, new DossierMessage(elsewhere), "UNKNOWN_COMMUNE");
        }
        if (kind < 0.6 && message instanceof RatingMessage rating) {
            RatingEvent nine =
                    RatingEvent.newBuilder(rating.event())
                            .setEventId(message.id() + "x")
                            .setScore(9)
                            .build();
            return spoiled(delivery, new RatingMessage(nine), "SCORE_OUT_OF_RANGE");
        }
        Message noise = new NoiseMessage(message.id() + "x", message.communeCode(), noise(dice));
        long at = delivery.arrivedAt();
        String inFile = "UNDECODABLE";
        return delivery.followedBy(
                noise,
                at,
                new Mark(Mark.EVERYDAY, "noise", at, Effect.ADDED, "WRONG_MARKER", inFile));
    }

    private static Delivery spoiled(Delivery delivery, Message message, String reason) {
        long at = delivery.arrivedAt();
        String what = reason.toLowerCase(Locale.ROOT).replace('_', '-');
        return delivery.followedBy(
                message, at, new Mark(Mark.EVERYDAY, what, at, Effect.ADDED, reason, reason));
    }

    private static Mark mark(String what, long at) {
        return new Mark(Mark.EVERYDAY, what, at, Effect.ADDED);
    }

    /** Random bytes that fit into one line of an event file and do not begin as a record does. */
    private static byte[] noise(Dice dice) {
        byte[] bytes = new byte[(int) dice.between(4L, 64L)];
        for (int i = 0; i < bytes.length; i++) {
            byte next = (byte) dice.next();
            bytes[i] = next == '\n' || next == '\r' ? 0 : next;
        }
        bytes[0] = bytes[0] == FIRST_OF_MARKER ? 0 : bytes[0];
        return bytes;
    }
}
