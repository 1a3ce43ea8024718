package io.reformpulse.standalone.up;

import io.reformpulse.schemas.KpiUpdate;
import java.util.List;

/**
 * What a live view shows at one moment; rows are null until there are any.
 *
 * @param clock up to when all arrivals are in the figures, epoch milliseconds; MIN_VALUE at first
 * @param today the province's DAY row
 * @param year the province's YEAR row
 * @param now the province's NOW row
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
}
