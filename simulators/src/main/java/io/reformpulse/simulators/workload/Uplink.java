package io.reformpulse.simulators.workload;

import io.reformpulse.simulators.place.OfficeTime;
import java.time.LocalDate;
import java.util.List;

/** When what happened in a commune reaches us: seconds later, or once the line is back. */
final class Uplink {
    private static final double SECOND = 1_000;
    private static final double MINUTE = 60 * SECOND;
    private static final double HOUR = 60 * MINUTE;

    private final World world;
    private final OfficeTime office;

    Uplink(World world) {
        this.world = world;
        this.office = world.office();
    }

    /** The portal is always connected. */
    long portal(long occurredAt, Dice dice) {
        return occurredAt + (long) dice.between(SECOND, 20 * SECOND);
    }

    /** The counter's system. */
    long counter(CommuneProfile profile, long occurredAt, Dice dice) {
        return line(Die.OUTAGE, profile, occurredAt, dice);
    }

    /** The button that citizens press. */
    long device(CommuneProfile profile, long occurredAt, Dice dice) {
        return line(Die.DEVICE, profile, occurredAt, dice);
    }

    /** Mostly within minutes; on a day without a connection in one batch, up to 3 days later. */
    private long line(Die which, CommuneProfile profile, long occurredAt, Dice dice) {
        double delay = Math.min(2 * SECOND + dice.exponential(50 * SECOND), 15 * MINUTE);
        LocalDate day = office.dateOf(occurredAt);
        Dice fate = Dice.of(world.spec().seed(), which, profile.key(), day.toEpochDay());
        if (fate.chance(world.conduct(profile, day).outageRate()) && office.isWorkingDay(day)) {
            double u = fate.unit();
            long back = office.closingOf(day) + (long) ((0.5 + 61 * u * u) * HOUR);
            return Math.max(occurredAt, back) + (long) delay;
        }
        return occurredAt + (long) delay;
    }

    /** A form in a box: those of a month are typed in together, in the first half of the next. */
    long paper(CommuneProfile profile, long occurredAt, Dice dice) {
        LocalDate next = office.dateOf(occurredAt).withDayOfMonth(1).plusMonths(1);
        Dice box = Dice.of(world.spec().seed(), Die.PAPER, profile.key(), next.toEpochDay());
        List<LocalDate> days =
                next.datesUntil(next.plusDays(14)).filter(office::isWorkingDay).toList();
        LocalDate day =
                days.isEmpty()
                        ? office.plusWorkingDays(next.plusDays(13), 1)
                        : days.get((int) box.between(0L, days.size()));
        double typed = box.between(0, 2 * HOUR) + dice.between(0, HOUR);
        return office.instantOf(office.atStartOf(day) + (long) typed);
    }
}
