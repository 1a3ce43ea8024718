package io.reformpulse.standalone.chaos.check;

import java.util.List;

/** One thing that must hold, whatever happened. */
@FunctionalInterface
interface Check {
    /** What does not hold; nothing if all does. */
    List<Finding> of(Observed observed, Expected expected);
}
