package io.reformpulse.domain.alert.rate;

import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.Subject;
import io.reformpulse.domain.kpi.Pane;
import io.reformpulse.domain.kpi.Ratio;
import io.reformpulse.domain.kpi.Windows;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** The figures of a commune from its panes, added up by day; days are kept until they change. */
public final class PaneSeries implements RateSeries {
    private record Counted(Subject subject, Duration span) {}

    private final Windows windows;
    private final IntFunction<Pane> panes;
    private final Map<Counted, DayCounts> counted = new HashMap<>();

    /**
     * @param panes by local epoch day; null where a day is empty
     */
    public PaneSeries(Windows windows, IntFunction<Pane> panes) {
        this.windows = windows;
        this.panes = panes;
    }

    /** Forgets the day that holds an instant, as its pane has changed. */
    public void changed(long at) {
        int day = windows.dayOf(at);
        counted.values().forEach(days -> days.forget(day));
    }

    @Override
    public Ratio between(Rule rule, long from, long to) {
        DayCounts days =
                counted.computeIfAbsent(
                        new Counted(rule.subject(), rule.threshold().span()),
                        key -> new DayCounts());
        int firstDay = windows.dayOf(from);
        int endDay = windows.dayOf(to);
        RateSum sum = new RateSum();
        for (int day = firstDay; day < endDay; day++) {
            if (!days.addTo(sum, day)) {
                RateCounts ofDay = count(rule, day, Long.MAX_VALUE);
                days.put(day, ofDay);
                sum.add(ofDay);
            }
        }
        if (windows.startOf(endDay) < to) {
            sum.add(count(rule, endDay, to));
        }
        return sum.total().rate();
    }

    private RateCounts count(Rule rule, int day, long before) {
        Pane pane = panes.apply(day);
        if (pane == null) {
            return RateCounts.NONE;
        }
        RateSum sum = new RateSum();
        pane.forEachSlot(
                (start, tally) -> {
                    if (start < before) {
                        sum.add(RateCounts.of(rule, tally));
                    }
                });
        return sum.total();
    }
}
