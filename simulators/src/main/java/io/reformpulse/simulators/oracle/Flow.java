package io.reformpulse.simulators.oracle;

/** Something counted at an instant: what, and how much. */
record Flow(long at, Count count, long amount) {}
