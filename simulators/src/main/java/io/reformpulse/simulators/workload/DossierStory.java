package io.reformpulse.simulators.workload;

import io.reformpulse.schemas.Channel;
import io.reformpulse.schemas.DossierEvent;
import io.reformpulse.schemas.EventType;
import io.reformpulse.simulators.place.LimitKind;
import io.reformpulse.simulators.place.OfficeTime;
import io.reformpulse.simulators.place.Procedure;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.DossierMessage;
import io.reformpulse.simulators.wire.Mark;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * The life of one dossier, a pure function of (seed, number, instant of handing in). The clerk's
 * work runs on office time: {@code cursor} is where it stands, and pauses push it on.
 */
final class DossierStory {
    private static final double REFUSED = 0.02;
    private static final double WITHDRAWN = 0.01;
    private static final double STOPPED = 0.005;
    private static final double SUPPLEMENT = 0.03;
    private static final double SECOND_SUPPLEMENT = 0.04;
    private static final double FEE_ASKED_ONLINE = 0.5;
    private static final double BY_POST = 0.02;
    private static final double RETURNED = 0.92;
    private static final double MINUTE = 60_000;
    private static final double HOUR = 60 * MINUTE;

    private final World world;
    private final OfficeTime office;
    private final Dice dice;
    private final long number;
    private final long startsAt;
    private final Consumer<Delivery> out;
    private final CommuneProfile profile;
    private final Conduct conduct;
    private final Procedure procedure;
    private final Channel channel;
    private final String officer;
    private int steps;
    private long cursor;

    DossierStory(
            World world,
            CommuneProfile profile,
            long number,
            long startsAt,
            boolean online,
            Consumer<Delivery> out) {
        this.world = world;
        this.profile = profile;
        this.office = world.office();
        this.dice = Dice.of(world.spec().seed(), Die.DOSSIER, number);
        this.number = number;
        this.startsAt = startsAt;
        this.out = out;
        conduct = world.conduct(profile, office.dateOf(startsAt));
        procedure = (online ? world.onPortal() : world.atCounter()).pick(dice);
        boolean byPost = dice.chance(BY_POST);
        channel = online ? Channel.ONLINE : byPost ? Channel.POST : Channel.COUNTER;
        officer = profile.code() + "-" + dice.between(1L, profile.officers() + 1L);
    }

    Outcome tell() {
        cursor = office.at(startsAt);
        if (channel == Channel.ONLINE) {
            step(EventType.SUBMITTED, startsAt, null);
            work(dice.between(2 * MINUTE, 45 * MINUTE));
        }
        long received = channel == Channel.ONLINE ? office.instantOf(cursor) : startsAt;
        if (dice.chance(REFUSED)) {
            step(EventType.REFUSED, received, null);
            return Outcome.refused(number);
        }
        long due = world.deadline().of(procedure, received);
        step(EventType.RECEIVED, received, profile.givesDue() ? due : null);
        boolean late = dice.chance(conduct.lateRate());
        double effort = effort(office.at(due) - office.at(received), late);
        handle(effort);
        return end(due, late, effort);
    }

    /** Office time from the receipt to the end, pauses apart. */
    private double effort(double allowed, boolean late) {
        if (late) {
            return allowed + HOUR + dice.unit() * (0.6 * allowed + 8 * HOUR);
        }
        if (procedure.limitKind() == LimitKind.SAME_DAY) {
            double u = dice.unit();
            return Math.min(8 * MINUTE + 80 * MINUTE * u * u, 0.9 * allowed);
        }
        return dice.between(0.15, 0.92) * allowed;
    }

    /** The first half of the work, with its pauses. */
    private void handle(double effort) {
        work(0.15 * effort);
        step(EventType.IN_PROGRESS, office.instantOf(cursor), null);
        if (procedure.feeDue() && channel == Channel.ONLINE && dice.chance(FEE_ASKED_ONLINE)) {
            work(0.05 * effort);
            long asked = step(EventType.FEE_REQUESTED, office.instantOf(cursor), null);
            long paid = asked + (long) dice.between(5 * MINUTE, 20 * HOUR);
            step(EventType.FEE_PAID, paid, null);
            cursor = office.at(paid);
        }
        work(0.15 * effort);
        int asks = dice.chance(SUPPLEMENT) ? dice.chance(SECOND_SUPPLEMENT) ? 2 : 1 : 0;
        for (int i = 0; i < asks; i++) {
            supplement();
        }
    }

    /** Asked for today, brought in the morning of a later working day. */
    private void supplement() {
        long asked = step(EventType.SUPPLEMENT_REQUESTED, office.instantOf(cursor), null);
        int days = (int) dice.between(1L, 9L);
        LocalDate day = office.plusWorkingDays(office.dateOf(asked), days);
        cursor = office.atStartOf(day) + (long) dice.between(10 * MINUTE, 2 * HOUR);
        step(EventType.SUPPLEMENT_RECEIVED, office.instantOf(cursor), null);
        work(10 * MINUTE);
    }

    private Outcome end(long due, boolean late, double effort) {
        double fate = dice.unit();
        if (fate < WITHDRAWN) {
            work(0.2 * effort);
            Delivery end = delivery(EventType.WITHDRAWN, office.instantOf(cursor), null);
            out.accept(end);
            return new Outcome(number, office.instantOf(cursor), end.arrivedAt(), List.of());
        }
        boolean stopped = fate < WITHDRAWN + STOPPED;
        work(0.65 * effort);
        long ended = office.instantOf(cursor);
        long sorry = office.instantOf(office.at(due) + (long) (HOUR / 2));
        if (late && sorry < ended && dice.chance(0.5)) {
            step(EventType.APOLOGY_SENT, sorry, null);
        }
        Delivery end = delivery(stopped ? EventType.STOPPED : EventType.RESOLVED, ended, null);
        out.accept(late ? end.marked(Mark.late(ended)) : end);
        long handedOver = ended;
        if (!stopped && dice.chance(RETURNED)) {
            work(dice.chance(0.9) ? dice.between(5 * MINUTE, HOUR) : dice.between(HOUR, 16 * HOUR));
            handedOver = step(EventType.RETURNED, office.instantOf(cursor), null);
        }
        RatingStory rating = new RatingStory(world, number, profile, procedure, channel, late, out);
        return new Outcome(number, ended, end.arrivedAt(), rating.tell(handedOver));
    }

    private void work(double officeMillis) {
        cursor += (long) officeMillis;
    }

    private long step(EventType type, long occurredAt, Long dueAt) {
        out.accept(delivery(type, occurredAt, dueAt));
        return occurredAt;
    }

    private Delivery delivery(EventType type, long occurredAt, Long dueAt) {
        steps++;
        boolean byPortal =
                channel == Channel.ONLINE
                        && (type == EventType.SUBMITTED || type == EventType.FEE_PAID);
        DossierEvent event =
                new DossierEvent(
                        "d" + number + "." + steps,
                        null,
                        false,
                        profile.code() + "-" + number,
                        profile.code(),
                        procedure.code(),
                        type,
                        occurredAt,
                        dueAt,
                        type == EventType.SUBMITTED || type == EventType.RECEIVED ? channel : null,
                        byPortal ? null : officer);
        long arrivedAt =
                byPortal
                        ? world.uplink().portal(occurredAt, dice)
                        : world.uplink().counter(profile, occurredAt, dice);
        return new Delivery(new DossierMessage(event), arrivedAt);
    }
}
