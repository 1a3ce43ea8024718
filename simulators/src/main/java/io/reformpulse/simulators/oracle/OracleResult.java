package io.reformpulse.simulators.oracle;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the figures must be. */
public final class OracleResult {

    private final List<String> kpis;
    private final Map<String, Conservation> conservation;
    private final Instant asOf;
    private final Rows rows;

    OracleResult(
            List<String> kpis, Map<String, Conservation> conservation, Instant asOf, Rows rows) {
        this.kpis = kpis;
        this.conservation = conservation;
        this.asOf = asOf;
        this.rows = rows;
    }

    /** The lines of kpis.csv, the header first. */
    public List<String> kpis() {
        return kpis;
    }

    /** By "dossier", "rating", "heartbeat", and "unknown" for lines that do not tell their kind. */
    public Map<String, Conservation> conservation() {
        return conservation;
    }

    public Conservation total() {
        Conservation total = new Conservation();
        conservation.values().forEach(total::add);
        return total;
    }

    /** Null if no record passed the checks and no end was given. */
    public Instant asOf() {
        return asOf;
    }

    /**
     * A gauge of one commune at a whole minute: open, paused, overdue, paused_overdue, no_due_open
     * or no_due_paused.
     */
    public long gauge(String communeCode, String gauge, Instant minute) {
        return rows.gauge(communeCode, gauge, minute.toEpochMilli(), Long.MAX_VALUE);
    }

    /** The same when the clock stood at an instant, at or before the end. */
    public long gauge(String communeCode, String gauge, Instant minute, Instant clock) {
        return rows.gauge(communeCode, gauge, minute.toEpochMilli(), clock.toEpochMilli());
    }

    /** A gauge of the present: all events that arrived count, dues are compared with the clock. */
    public long gaugeNow(String communeCode, String gauge, Instant clock) {
        return rows.gaugeNow(communeCode, gauge, clock.toEpochMilli());
    }

    /** Dossiers that will be overdue 8 office hours after the clock. */
    public long dueSoonOffice(String communeCode, Instant clock) {
        return rows.dueWithin(communeCode, 8 * 3_600_000L, true, clock.toEpochMilli());
    }

    /** Dossiers that will be overdue 24 hours after the clock. */
    public long dueSoonDay(String communeCode, Instant clock) {
        return rows.dueWithin(communeCode, 24 * 3_600_000L, false, clock.toEpochMilli());
    }
}
