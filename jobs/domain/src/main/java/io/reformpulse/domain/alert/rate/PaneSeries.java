package io.reformpulse.domain.alert.rate;

import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.Subject;
import io.reformpulse.domain.kpi.Pane;
import io.reformpulse.domain.kpi.Ratio;
import io.reformpulse.domain.kpi.Windows;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** The figures of a commune from its panes, added up by day; days are kept until they change. */
public final class PaneSeries implements RateSeries {
    private record Counted(Subject subject, Duration span) {}

    private final Windows windows;
    private final IntFunction<Pane> panes;
    private final Map<Counted, TreeMap<Integer, RateCounts>> days = new HashMap<>();

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
        days.values().forEach(byDay -> byDay.remove(day));
    }

    /** Forgets the days before an instant, as nobody asks for them any more. */
    public void forgetBefore(long at) {
        int first = windows.dayOf(at);
        days.values().forEach(byDay -> byDay.headMap(first).clear());
    }

    @Override
    public Ratio between(Rule rule, long from, long to) {
        TreeMap<Integer, RateCounts> byDay =
                days.computeIfAbsent(
                        new Counted(rule.subject(), rule.threshold().span()),
                        counted -> new TreeMap<>());
        int firstDay = windows.dayOf(from);
        int endDay = windows.dayOf(to);
        RateCounts sum = RateCounts.NONE;
        for (int day = firstDay; day < endDay; day++) {
            sum = sum.plus(byDay.computeIfAbsent(day, d -> count(rule, d, Long.MAX_VALUE)));
        }
        if (windows.startOf(endDay) < to) {
            sum = sum.plus(count(rule, endDay, to));
        }
        return sum.rate();
    }

    private RateCounts count(Rule rule, int day, long before) {
        Pane pane = panes.apply(day);
        if (pane == null) {
            return RateCounts.NONE;
        }
        RateCounts[] sum = {RateCounts.NONE};
        pane.forEachSlot(
                (start, tally) -> {
                    if (start < before) {
                        sum[0] = sum[0].plus(RateCounts.of(rule, tally));
                    }
                });
        return sum[0];
    }
}
