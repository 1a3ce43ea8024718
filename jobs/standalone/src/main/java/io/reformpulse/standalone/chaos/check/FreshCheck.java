package io.reformpulse.standalone.chaos.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Nothing is shown as fresh while it is late: old figures are told as old. */
final class FreshCheck implements Check {
    /** Beyond which old figures must be told as such, of a control room that is well. */
    private static final long MUST_BE_TOLD_MILLIS = 45_000;

    /** By so much who looks may see it late, or the other one early. */
    private static final long SLACK_MILLIS = 5_000;

    @Override
    public List<Finding> of(Observed observed, Expected expected) {
        TreeMap<Long, Long> closed = new TreeMap<>();
        observed.screen()
                .closed()
                .forEach(each -> closed.putIfAbsent(each.asOf(), each.atMillis()));
        List<Finding> found = new ArrayList<>();
        for (Screen.Shown shown : observed.screen().shown()) {
            Map.Entry<Long, Long> since = closed.ceilingEntry(shown.asOf());
            if (since != null) {
                compare(shown, shown.atMillis() - since.getValue() - SLACK_MILLIS, found);
            }
        }
        return found;
    }

    private static void compare(Screen.Shown shown, long ageMillis, List<Finding> found) {
        boolean isHidden = ageMillis > MUST_BE_TOLD_MILLIS && !shown.isStale();
        if (isHidden || ageMillis > shown.lagMillis()) {
            found.add(
                    new Finding(
                            Finding.Kind.FRESH_WHILE_LATE,
                            "Figures that were at least %,d ms old were shown as %,d ms old%s."
                                    .formatted(
                                            ageMillis,
                                            shown.lagMillis(),
                                            shown.isStale() ? "" : ", and as fresh")));
        }
    }
}
