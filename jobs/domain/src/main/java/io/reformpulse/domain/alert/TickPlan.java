package io.reformpulse.domain.alert;

import io.reformpulse.domain.commune.Publishing;
import io.reformpulse.domain.kpi.WindowType;
import io.reformpulse.domain.kpi.Windows;

/**
 * When a commune's alerts are judged next: when a case is to be looked at, figures are to be
 * judged, a digest is due, rules change, or a day ends. Worked out anew only when one of these has
 * passed.
 */
final class TickPlan {
    private static final long MINUTE_MILLIS = 60_000;

    private final Windows windows;
    private final AlertHead head;
    private final Looks looks;
    private final RulesInForce rules;
    private final Digests digests;
    private long plannedAt = AlertHead.NEVER;
    private long periodic = Long.MAX_VALUE;
    private long rulesChangeAt = Long.MAX_VALUE;

    TickPlan(Windows windows, AlertHead head, Looks looks, RulesInForce rules, Digests digests) {
        this.windows = windows;
        this.head = head;
        this.looks = looks;
        this.rules = rules;
        this.digests = digests;
    }

    /** The next tick, epoch milliseconds; MAX_VALUE if there is none. */
    long next() {
        return Math.min(Math.min(looks.first(), head.judgeAt()), periodic);
    }

    /** Whether a tick is one at which a day ends, a digest is due or rules change. */
    boolean isPeriodic(long at) {
        return at >= periodic;
    }

    /** Whether other rules may be in force at a tick than at the last one. */
    boolean changesRules(long at) {
        return at >= rulesChangeAt;
    }

    /** Rules were written: what was planned may not hold. */
    void forget() {
        plannedAt = AlertHead.NEVER;
    }

    /** Plans what comes after the last tick. */
    void advance() {
        long last = head.tickedAt();
        if (last == AlertHead.NEVER) {
            periodic = Long.MAX_VALUE;
            return;
        }
        if (plannedAt != AlertHead.NEVER && plannedAt <= last && last < periodic) {
            return;
        }
        plannedAt = last;
        long rulesChange = rules.nextChange(last);
        rulesChangeAt = rulesChange == Long.MAX_VALUE ? rulesChange : tickAfter(rulesChange - 1);
        periodic =
                Math.min(Math.min(windows.nextMidnight(last), digests.next(last)), rulesChangeAt);
    }

    /** The first tick that takes an arrival into account. */
    long tickAfter(long at) {
        long next = Publishing.minuteAtOrBefore(at) + MINUTE_MILLIS;
        return Math.max(next, head.tickedAt() + MINUTE_MILLIS);
    }

    /** The first full hour that takes an arrival into account. */
    long fullHourAfter(long at) {
        return windows.containing(WindowType.HOUR, Math.max(at, head.tickedAt())).end();
    }
}
