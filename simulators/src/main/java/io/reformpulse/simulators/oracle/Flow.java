package io.reformpulse.simulators.oracle;

/** Something counted at an instant: the count's name, and how much. */
record Flow(long at, String name, long amount) {}
