package io.reformpulse.domain.alert;

import io.reformpulse.domain.alert.incident.CaseKey;
import java.util.TreeSet;

/** What of a tick concerns single cases and digests, for which no figure waits. */
final class TickRest {
    private static final Runnable NOTHING = () -> {};

    private final AlertHead head;
    private final AlertStore alerts;
    private final CommuneIncidents incidents;
    private final Looks looks;
    private final Digests digests;
    private final CommuneSignals signals;
    private Runnable left = NOTHING;

    TickRest(
            AlertHead head,
            AlertStore alerts,
            CommuneIncidents incidents,
            Looks looks,
            Digests digests,
            CommuneSignals signals) {
        this.head = head;
        this.alerts = alerts;
        this.incidents = incidents;
        this.looks = looks;
        this.digests = digests;
        this.signals = signals;
    }

    /**
     * Leaves it to {@link #run}.
     *
     * @param unchanged cases to look at that nothing happened to: rules are new, or time has passed
     * @param periodic whether digests may be due
     */
    void leave(
            long at,
            TreeSet<CaseKey> changed,
            TreeSet<CaseKey> unchanged,
            boolean periodic,
            boolean midnight) {
        left =
                () -> {
                    unchanged.removeAll(changed);
                    changed.forEach(key -> look(key, at, true));
                    unchanged.forEach(key -> look(key, at, false));
                    if (periodic) {
                        digests.tell(at);
                    }
                    if (midnight) {
                        signals.forgetBefore(at);
                    }
                    alerts.putAlertHead(head);
                };
    }

    /** Does what was left, once. */
    void run() {
        Runnable now = left;
        left = NOTHING;
        now.run();
    }

    /** Looks at a case at a tick, and notes when to look again. */
    void look(CaseKey key, long at, boolean changed) {
        looks.again(key, incidents.look(key, at, changed), at);
    }
}
