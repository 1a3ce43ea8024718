package io.reformpulse.simulators.oracle;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** What the figures must be, and what must become of every record. */
public final class OracleResult {

    private static final long HOUR = 3_600_000L;

    private final List<String> kpis;
    private final Accounts accounts;
    private final Instant asOf;
    private final OracleReference ref;
    private final SortedMap<String, List<Life>> livesByCommune;
    private final Gauges gauges;

    /**
     * @param asOf null if nothing is known
     */
    OracleResult(
            List<String> kpis,
            Accounts accounts,
            Instant asOf,
            OracleReference ref,
            SortedMap<String, List<Life>> livesByCommune) {
        this.kpis = kpis;
        this.accounts = accounts;
        this.asOf = asOf;
        this.ref = ref;
        this.livesByCommune = livesByCommune;
        gauges = new Gauges(ref, livesByCommune, asOf == null ? 0 : asOf.toEpochMilli());
    }

    /** The lines of kpis.csv, the header first. */
    public List<String> kpis() {
        return kpis;
    }

    /** By "dossier", "rating", "heartbeat", and "unknown" for lines that do not tell their kind. */
    public Map<String, Conservation> conservation() {
        return accounts.byKind;
    }

    public Conservation total() {
        Conservation total = new Conservation();
        conservation().values().forEach(total::add);
        return total;
    }

    /** All lines of the event file that must be rejected one by one, in order. */
    public List<RejectedLine> rejectedLines() {
        return accounts.rejected();
    }

    /** The dossiers that must be rejected as a whole; no line of theirs is rejected by itself. */
    public List<NeverReceived> neverReceived() {
        return accounts.neverReceived();
    }

    /** Null if no record passed the checks and no end was given. */
    public Instant asOf() {
        return asOf;
    }

    /**
     * A gauge of one commune at a whole minute.
     *
     * @param gauge open, paused, overdue, paused_overdue, no_due_open or no_due_paused
     */
    public long gauge(String commune, String gauge, Instant minute) {
        return gauges.at(commune, Gauge.of(gauge), minute.toEpochMilli(), Long.MAX_VALUE);
    }

    /** The same when the clock stood at an instant, at or before the end. */
    public long gauge(String commune, String gauge, Instant minute, Instant clock) {
        return gauges.at(commune, Gauge.of(gauge), minute.toEpochMilli(), clock.toEpochMilli());
    }

    /** A gauge of the present: all events that arrived count, dues are compared with the clock. */
    public long gaugeNow(String commune, String gauge, Instant clock) {
        return gauges.now(commune, Gauge.of(gauge), clock.toEpochMilli());
    }

    /** Dossiers that will be overdue 8 office hours after the clock. */
    public long dueSoonOffice(String commune, Instant clock) {
        return gauges.dueWithin(commune, 8 * HOUR, true, clock.toEpochMilli());
    }

    /** Dossiers that will be overdue 24 hours after the clock. */
    public long dueSoonDay(String commune, Instant clock) {
        return gauges.dueWithin(commune, 24 * HOUR, false, clock.toEpochMilli());
    }

    /**
     * What must be told of single cases by the rules of a targets.yaml.
     *
     * @param targets its text, which makes sense
     */
    public ExpectedAlerts alerts(String targets, Oracle.Progress progress) throws IOException {
        return CaseAlerts.expected(ref, livesByCommune, targets, asOf, progress);
    }
}
