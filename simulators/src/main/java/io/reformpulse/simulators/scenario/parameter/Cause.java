package io.reformpulse.simulators.scenario.parameter;

import io.reformpulse.simulators.wire.Mark;
import io.reformpulse.simulators.workload.Dice;

/**
 * Who does something to a workload: gives each scenario of a run dice and marks of its own.
 *
 * @param label the scenario's name, from the second of that name on with its number: {@code poison
 *     2}
 */
public record Cause(long seed, String label) {
    /** Always the same stream for the same thing. */
    public Dice dice(String thing) {
        return Dice.of(seed, label, thing);
    }

    public Mark mark(String what, long at, Mark.Effect effect) {
        return new Mark(label, what, at, effect);
    }
}
