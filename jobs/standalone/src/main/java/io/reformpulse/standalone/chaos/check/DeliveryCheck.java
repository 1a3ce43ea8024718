package io.reformpulse.standalone.chaos.check;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A subscriber was brought every notice but those that are muted; some may have come again. */
final class DeliveryCheck implements Check {
    @Override
    public List<Finding> of(Observed observed, Expected expected) {
        TreeSet<Long> brought = new TreeSet<>(observed.sequences());
        List<Long> gaps = new ArrayList<>();
        for (long number = 1; number <= observed.notices(); number++) {
            if (!brought.remove(number)) {
                gaps.add(number);
            }
        }
        List<Finding> found = new ArrayList<>();
        if (gaps.size() != observed.muted()) {
            found.add(
                    new Finding(
                            Finding.Kind.DELIVERY,
                            "The subscriber was not brought the numbers %s, of which %d are muted."
                                    .formatted(gaps, observed.muted())));
        }
        if (!brought.isEmpty()) {
            found.add(
                    new Finding(
                            Finding.Kind.DELIVERY,
                            "The subscriber was brought the numbers %s, which nobody gave."
                                    .formatted(brought)));
        }
        return found;
    }
}
