package io.reformpulse.standalone.chaos.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** As many records are told as rejected for each reason as must be. */
final class RejectionCheck implements Check {
    /** What is no event is refused for another of them in Kafka than in a file. */
    private static final Set<String> NO_EVENT =
            Set.of("UNDECODABLE", "WRONG_MARKER", "UNKNOWN_FINGERPRINT", "MISSING_FIELD");

    @Override
    public List<Finding> of(Observed observed, Expected expected) {
        Map<String, Long> told = byReason(observed.rejected());
        Map<String, Long> due = byReason(expected.rejected());
        TreeSet<String> reasons = new TreeSet<>(told.keySet());
        reasons.addAll(due.keySet());
        List<Finding> found = new ArrayList<>();
        for (String reason : reasons) {
            long count = told.getOrDefault(reason, 0L);
            long must = due.getOrDefault(reason, 0L);
            if (count != must) {
                found.add(
                        new Finding(
                                Finding.Kind.REJECTION,
                                "%,d records were told as rejected for %s, and must be %,d."
                                        .formatted(count, reason, must)));
            }
        }
        return found;
    }

    private static Map<String, Long> byReason(Map<String, Long> counts) {
        Map<String, Long> byReason = new TreeMap<>();
        counts.forEach(
                (reason, count) ->
                        byReason.merge(
                                NO_EVENT.contains(reason) ? "NO_EVENT" : reason, count, Long::sum));
        return byReason;
    }
}
