package io.reformpulse.domain.dossier;

import io.reformpulse.domain.kpi.Gauge;
import io.reformpulse.domain.kpi.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The gauges of one dossier as step functions over whole minutes, past and future (4.6). Between
 * two changes nothing moves but the clock, which makes an open dossier overdue once.
 */
final class GaugeSteps {
    private static final long MINUTE_MILLIS = 60_000;
    private static final Gauge[] GAUGES = Gauge.values();
    private static final int OVERDUE = bit(Gauge.OVERDUE) | bit(Gauge.PAUSED_OVERDUE);

    private final Gauges gauges;
    private final List<Step> steps = new ArrayList<>(6);
    private long overdueFrom = Handling.NEVER;
    private int standing;

    private GaugeSteps(Gauges gauges) {
        this.gauges = gauges;
    }

    static GaugeSteps of(Gauges gauges) {
        GaugeSteps built = new GaugeSteps(gauges);
        long[] minutes = minutesOf(gauges.changes());
        for (int i = 0; i < minutes.length; i++) {
            long until = i + 1 < minutes.length ? minutes[i + 1] : Handling.NEVER;
            if (minutes[i] < until) {
                built.stretch(minutes[i], until);
            }
        }
        return built;
    }

    private static long[] minutesOf(long[] instants) {
        for (int i = 0; i < instants.length; i++) {
            instants[i] =
                    instants[i] == Handling.NEVER ? Handling.NEVER : Step.minuteAfter(instants[i]);
        }
        Arrays.sort(instants);
        return instants;
    }

    private void stretch(long from, long until) {
        long instant = from * MINUTE_MILLIS;
        if (!gauges.isOpen(instant)) {
            stand(from, 0);
            return;
        }
        boolean paused = gauges.isPaused(instant);
        int running = bit(Gauge.OPEN) | (paused ? bit(Gauge.PAUSED) : 0);
        if (!gauges.hasDue(instant)) {
            int without = bit(Gauge.NO_DUE_OPEN) | (paused ? bit(Gauge.NO_DUE_PAUSED) : 0);
            stand(from, running | without);
            return;
        }
        int overdue = running | (paused ? OVERDUE : bit(Gauge.OVERDUE));
        long after = gauges.overdueAfter(instant, gauges.knownAt(instant));
        if (after < instant) {
            overdueFrom = Math.min(overdueFrom, from);
            stand(from, overdue);
            return;
        }
        stand(from, running);
        long minute = after == Handling.NEVER ? Handling.NEVER : Step.minuteAfter(after);
        if (minute < until) {
            overdueFrom = Math.min(overdueFrom, minute);
            stand(minute, overdue);
        }
    }

    private void stand(long minute, int bits) {
        int changed = standing ^ bits;
        for (int i = 0; changed != 0; i++, changed >>>= 1) {
            if ((changed & 1) != 0) {
                steps.add(new Step(minute, GAUGES[i], (bits >>> i & 1) != 0 ? 1 : -1));
            }
        }
        standing = bits;
    }

    private static int bit(Gauge gauge) {
        return 1 << gauge.ordinal();
    }

    List<Step> steps() {
        return steps;
    }

    /** The steps of being overdue alone. */
    List<Step> overdue() {
        List<Step> overdueOnly = new ArrayList<>(2);
        for (Step step : steps) {
            if (step.gauge() == Gauge.OVERDUE) {
                overdueOnly.add(step);
            }
        }
        return overdueOnly;
    }

    /** The first whole minute at which it is overdue; NEVER if none. */
    long overdueFrom() {
        return overdueFrom;
    }
}
