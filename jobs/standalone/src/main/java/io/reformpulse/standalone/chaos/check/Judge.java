package io.reformpulse.standalone.chaos.check;

import java.util.ArrayList;
import java.util.List;

/** Holds what a cluster published against what it must have. */
public final class Judge {
    private static final List<Check> CHECKS =
            List.of(
                    new FigureCheck(),
                    new SumCheck(),
                    new AlertCheck(),
                    new RejectionCheck(),
                    new ConservationCheck(),
                    new DeliveryCheck(),
                    new FreshCheck(),
                    new ShownCheck());

    private Judge() {}

    /** All that is not as it must be; nothing if all is. */
    public static List<Finding> judge(Observed observed, Expected expected) {
        List<Finding> found = new ArrayList<>();
        for (Check check : CHECKS) {
            found.addAll(check.of(observed, expected));
        }
        return found;
    }
}
