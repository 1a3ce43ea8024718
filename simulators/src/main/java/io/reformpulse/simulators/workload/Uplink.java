package io.reformpulse.simulators.workload;

import io.reformpulse.simulators.place.OfficeTime;
import java.time.LocalDate;

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

    /** A counter or button: mostly within minutes; on a day without a connection in one batch. */
    long commune(CommuneProfile profile, long occurredAt, Dice dice) {
        double delay = Math.min(2 * SECOND + dice.exponential(50 * SECOND), 15 * MINUTE);
        LocalDate day = office.dateOf(occurredAt);
        Dice fate = Dice.of(world.spec().seed(), Die.OUTAGE, profile.code() + day);
        if (fate.chance(world.conduct(profile, day).outageRate()) && office.isWorkingDay(day)) {
            long back = office.closingOf(day) + (long) fate.between(0.5 * HOUR, 12 * HOUR);
            return Math.max(occurredAt, back) + (long) delay;
        }
        return occurredAt + (long) delay;
    }

    /** A form in a box, typed in by somebody days later. */
    long paper(long occurredAt, Dice dice) {
        long emptied = occurredAt + dice.between(1L, 10L) * (long) (24 * HOUR);
        long opened = office.at(office.nextOpen(emptied));
        return office.instantOf(opened + (long) dice.between(MINUTE, 2 * HOUR));
    }
}
