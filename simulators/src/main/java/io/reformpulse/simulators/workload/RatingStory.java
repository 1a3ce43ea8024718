package io.reformpulse.simulators.workload;

import io.reformpulse.schemas.Channel;
import io.reformpulse.schemas.RatingChannel;
import io.reformpulse.schemas.RatingEvent;
import io.reformpulse.simulators.place.Procedure;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.RatingMessage;
import java.util.function.Consumer;

/** What a citizen says of a dossier that has ended, if anything; drawn from (seed, number). */
final class RatingStory {
    private static final double SATISFIED_IF_LATE = 0.5;
    private static final double WITHOUT_DOSSIER = 0.03;
    private static final double SECOND_THOUGHT = 0.015;
    private static final double MINUTE = 60_000;
    private static final double HOUR = 60 * MINUTE;

    private final World world;
    private final Dice dice;
    private final long number;
    private final CommuneProfile profile;
    private final Procedure procedure;
    private final boolean online;
    private final boolean late;
    private Conduct conduct;
    private final Consumer<Delivery> out;

    RatingStory(
            World world,
            long number,
            CommuneProfile profile,
            Procedure procedure,
            Channel channel,
            boolean late,
            Consumer<Delivery> out) {
        this.world = world;
        this.dice = Dice.of(world.spec().seed(), Die.RATING, number);
        this.number = number;
        this.profile = profile;
        this.procedure = procedure;
        this.online = channel == Channel.ONLINE;
        this.late = late;
        this.out = out;
    }

    /** Tells it, given when the citizen had the result. */
    void tell(long handedOver) {
        conduct = world.conduct(profile, world.office().dateOf(handedOver));
        if (!dice.chance(conduct.responseRate())) {
            return;
        }
        RatingChannel channel = channel();
        long rated = handedOver + (long) dice.between(0.5 * MINUTE, 6 * MINUTE);
        if (channel == RatingChannel.PORTAL || channel == RatingChannel.SMS) {
            rated = handedOver + (long) dice.between(10 * MINUTE, 8 * HOUR);
        }
        rate(1, channel, rated);
        if (dice.chance(SECOND_THOUGHT)) {
            rate(2, RatingChannel.QR, rated + (long) dice.between(HOUR, 20 * HOUR));
        }
    }

    private RatingChannel channel() {
        if (conduct.onPaper()) {
            return RatingChannel.PAPER;
        }
        double u = dice.unit();
        if (online) {
            return u < 0.7 ? RatingChannel.PORTAL : RatingChannel.SMS;
        }
        return u < 0.75 ? RatingChannel.BUTTON : u < 0.97 ? RatingChannel.QR : RatingChannel.PAPER;
    }

    private void rate(int time, RatingChannel channel, long occurredAt) {
        boolean known = !dice.chance(WITHOUT_DOSSIER);
        RatingEvent event =
                new RatingEvent(
                        "r" + number + "." + time,
                        null,
                        false,
                        profile.code(),
                        known ? profile.code() + "-" + number : null,
                        known ? procedure.code() : null,
                        score(),
                        channel,
                        occurredAt,
                        channel == RatingChannel.BUTTON ? profile.code() + "-b1" : null);
        long arrivedAt =
                switch (channel) {
                    case PAPER -> world.uplink().paper(occurredAt, dice);
                    case BUTTON -> world.uplink().commune(profile, occurredAt, dice);
                    case QR, PORTAL, SMS, UNKNOWN -> world.uplink().portal(occurredAt, dice);
                };
        out.accept(new Delivery(new RatingMessage(event), arrivedAt));
    }

    private int score() {
        double satisfied = late ? SATISFIED_IF_LATE : conduct.satisfiedRate();
        double u = dice.unit();
        if (u < satisfied) {
            return u < 0.75 * satisfied ? 5 : 4;
        }
        double rest = (u - satisfied) / (1 - satisfied);
        return rest < 0.6 ? 3 : rest < 0.85 ? 2 : 1;
    }
}
