package io.reformpulse.simulators.workload;

import io.reformpulse.schemas.Channel;
import io.reformpulse.schemas.RatingChannel;
import io.reformpulse.schemas.RatingEvent;
import io.reformpulse.simulators.place.Procedure;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.RatingMessage;
import java.util.List;
import java.util.function.Consumer;

/** What a citizen says of a dossier that has ended, if anything; drawn from (seed, number). */
final class RatingStory {
    /** So many square roots: where 96 of 100 are satisfied, 52 of 100 are if they had to wait. */
    private static final int ROOTS_IF_LATE = 4;

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
    List<Opinion> tell(long handedOver) {
        conduct = world.conduct(profile, world.office().dateOf(handedOver));
        if (!dice.chance(conduct.responseRate())) {
            return List.of();
        }
        RatingChannel channel = channel();
        long rated = handedOver + (long) dice.between(0.5 * MINUTE, 6 * MINUTE);
        if (channel == RatingChannel.PORTAL || channel == RatingChannel.SMS) {
            rated = handedOver + (long) dice.between(10 * MINUTE, 8 * HOUR);
        }
        Opinion first = rate(1, channel, rated);
        if (!dice.chance(SECOND_THOUGHT)) {
            return List.of(first);
        }
        long again = rated + (long) dice.between(HOUR, 20 * HOUR);
        return List.of(
                first, rate(2, conduct.onPaper() ? RatingChannel.PAPER : RatingChannel.QR, again));
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

    private Opinion rate(int time, RatingChannel channel, long occurredAt) {
        boolean known = !dice.chance(WITHOUT_DOSSIER);
        double grade = grade();
        long arrivedAt =
                switch (channel) {
                    case PAPER -> world.uplink().paper(profile, occurredAt, dice);
                    case BUTTON -> world.uplink().device(profile, occurredAt, dice);
                    case QR, PORTAL, SMS, UNKNOWN -> world.uplink().portal(occurredAt, dice);
                };
        Opinion opinion = new Opinion(time, channel, known, grade, occurredAt, arrivedAt);
        out.accept(new Delivery(new RatingMessage(event(opinion)), arrivedAt));
        return opinion;
    }

    /** Even from 0 to 1; nearer to 1 if the dossier was late. */
    private double grade() {
        double grade = dice.unit();
        for (int i = 0; late && i < ROOTS_IF_LATE; i++) {
            grade = StrictMath.sqrt(grade);
        }
        return grade;
    }

    private RatingEvent event(Opinion opinion) {
        return new RatingEvent(
                "r" + number + "." + opinion.time(),
                null,
                false,
                profile.code(),
                opinion.known() ? profile.code() + "-" + number : null,
                opinion.known() ? procedure.code() : null,
                opinion.score(conduct.satisfiedRate()),
                opinion.channel(),
                opinion.occurredAt(),
                opinion.channel() == RatingChannel.BUTTON ? profile.code() + "-b1" : null);
    }
}
