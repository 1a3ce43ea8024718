package io.reformpulse.standalone.simulate;

import io.reformpulse.simulators.replay.Pace;
import io.reformpulse.simulators.replay.SimulatedClock;
import io.reformpulse.simulators.replay.SteadyRate;

/**
 * How fast to play.
 *
 * @param speed simulated seconds per second, infinite for as fast as it goes
 * @param rate records per second whatever the speed; null to go by the speed
 */
public record PaceWish(double speed, Double rate) {
    /**
     * @param first when the first record arrives, epoch milliseconds
     * @param now wall nanoseconds
     */
    Pace from(long first, long now) {
        return rate == null ? new SimulatedClock(first, now, speed) : new SteadyRate(now, rate);
    }
}
