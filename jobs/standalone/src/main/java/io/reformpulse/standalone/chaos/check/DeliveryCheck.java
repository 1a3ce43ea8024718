package io.reformpulse.standalone.chaos.check;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A subscriber was brought every notice, none left out; some may have come again. */
final class DeliveryCheck implements Check {
    @Override
    public List<Finding> of(Observed observed, Expected expected) {
        TreeSet<Long> brought = new TreeSet<>(observed.sequences());
        List<Finding> found = new ArrayList<>();
        for (long number = 1; number <= observed.notices(); number++) {
            if (!brought.remove(number)) {
                found.add(
                        new Finding(
                                Finding.Kind.DELIVERY,
                                "The subscriber was not brought number " + number + "."));
            }
        }
        for (long more : brought) {
            found.add(
                    new Finding(
                            Finding.Kind.DELIVERY,
                            "The subscriber was brought number " + more + ", which must not be."));
        }
        return found;
    }
}
