package io.reformpulse.standalone.chaos.check;

import io.reformpulse.domain.kpi.Flow;
import io.reformpulse.domain.kpi.KpiRow;
import io.reformpulse.domain.kpi.WindowType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the control room showed at any moment is what had been published by that epoch. */
final class ShownCheck implements Check {
    @Override
    public List<Finding> of(Observed observed, Expected expected) {
        Map<String, TreeMap<Long, KpiRow>> published = new HashMap<>();
        for (KpiRow row : observed.rows()) {
            if (row.window().type() == WindowType.DAY) {
                published
                        .computeIfAbsent(
                                key(row.scopeCode(), row.window().start()), key -> new TreeMap<>())
                        .merge(row.epoch(), row, PublishedTable::newer);
            }
        }
        List<Finding> found = new ArrayList<>();
        if (observed.screen().shown().isEmpty()) {
            found.add(new Finding(Finding.Kind.SHOWN, "The control room never showed anything."));
        }
        for (Screen.Shown shown : observed.screen().shown()) {
            for (Screen.Day day : shown.days()) {
                compare(shown.epoch(), day, published.get(key(day.scope(), day.start())), found);
            }
        }
        return found;
    }

    private static String key(String scope, long start) {
        return scope + " " + start;
    }

    private static void compare(
            long epoch, Screen.Day shown, TreeMap<Long, KpiRow> published, List<Finding> found) {
        Map.Entry<Long, KpiRow> stood = published == null ? null : published.floorEntry(epoch);
        Screen.Day was = stood == null ? null : day(stood.getValue());
        if (!shown.equals(was)) {
            found.add(
                    new Finding(
                            Finding.Kind.SHOWN,
                            "In epoch %d the screen showed %s, but published was %s."
                                    .formatted(epoch, shown, was)));
        }
    }

    private static Screen.Day day(KpiRow row) {
        return new Screen.Day(
                row.scopeCode(),
                row.window().start(),
                row.counts().get(Flow.RECEIVED),
                row.counts().get(Flow.RESOLVED),
                row.counts().get(Flow.ON_TIME),
                row.counts().get(Flow.LATE));
    }
}
