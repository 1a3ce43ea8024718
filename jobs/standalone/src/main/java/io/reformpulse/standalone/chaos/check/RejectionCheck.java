package io.reformpulse.standalone.chaos.check;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** As many records are told as rejected for each reason as must be. */
final class RejectionCheck implements Check {
    @Override
    public List<Finding> of(Observed observed, Expected expected) {
        TreeSet<String> reasons = new TreeSet<>(observed.rejected().keySet());
        reasons.addAll(expected.rejected().keySet());
        List<Finding> found = new ArrayList<>();
        for (String reason : reasons) {
            long told = observed.rejected().getOrDefault(reason, 0L);
            long due = expected.rejected().getOrDefault(reason, 0L);
            if (told != due) {
                found.add(
                        new Finding(
                                Finding.Kind.REJECTION,
                                "%,d records were told as rejected for %s, and must be %,d."
                                        .formatted(told, reason, due)));
            }
        }
        return found;
    }
}
