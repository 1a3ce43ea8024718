package io.reformpulse.standalone.up;

import io.reformpulse.delivery.alert.Severity;
import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.standalone.deliver.DeliveryNote;
import java.util.List;
import java.util.Map;

/**
 * What a live view shows at one moment; rows are null until there are any.
 *
 * @param clock up to when all arrivals are in the figures, epoch milliseconds; MIN_VALUE at first
 * @param today the province's DAY row
 * @param year the province's YEAR row
 * @param now the province's NOW row
 * @param delivery how it goes with telling alerts; null while nobody wants any
 * @param room where the control room is, or why there is none; a second line tells a first
 *     password; null while it is not known
 * @param lagMillis real time by which the figures are behind the feed
 * @param sent records put into Kafka so far, by this run or an earlier one
 * @param over whether the feed has come to its end and all of it is in the figures
 */
public record Snapshot(
        long clock,
        long closedEpoch,
        KpiUpdate today,
        KpiUpdate year,
        KpiUpdate now,
        List<CommuneLine> worst,
        Alerts alerts,
        DeliveryNote delivery,
        String room,
        long rejected,
        long lagMillis,
        long sent,
        boolean over) {
    /**
     * One commune.
     *
     * @param now its NOW row
     * @param month its MONTH row; null if none
     */
    public record CommuneLine(String code, String name, KpiUpdate now, KpiUpdate month) {}

    /**
     * The alerts.
     *
     * @param bySeverity how many have not ended; a severity may be lacking
     * @param notices how many were told that have no end
     * @param newest of those that have not ended, newest first
     */
    public record Alerts(Map<Severity, Long> bySeverity, long notices, List<AlertLine> newest) {
        public Alerts {
            bySeverity = Map.copyOf(bySeverity);
            newest = List.copyOf(newest);
        }

        /** How many of a severity have not ended. */
        public long open(Severity severity) {
            return bySeverity.getOrDefault(severity, 0L);
        }

        /** How many have not ended. */
        public long open() {
            return bySeverity.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * One alert.
     *
     * @param at when the newest thing happened to it, epoch milliseconds
     * @param unit the unit's name
     * @param reason in English
     */
    public record AlertLine(long at, Severity severity, String unit, String reason) {}
}
