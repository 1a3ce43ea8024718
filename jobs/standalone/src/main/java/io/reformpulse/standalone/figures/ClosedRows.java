package io.reformpulse.standalone.figures;

import io.reformpulse.controlroom.feed.ClosedEpochs;
import io.reformpulse.schemas.EpochMarker;
import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.Revision;
import io.reformpulse.schemas.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of {@code kpi-updates} as a reader may show them: those of {@link ClosedEpochs}. */
public final class ClosedRows {
    private final ClosedEpochs epochs;
    private final Map<String, KpiUpdate> shown = new HashMap<>();

    public ClosedRows(int partitions) {
        epochs = new ClosedEpochs(partitions);
    }

    /** Takes a row as it was read. */
    public void row(String key, KpiUpdate row) {
        epochs.row(key, row);
    }

    /** Takes the tombstone of a row that is no longer kept. */
    public void gone(String key) {
        epochs.gone(key);
        shown.remove(key);
    }

    /**
     * Takes a marker as it was read.
     *
     * @return the rows that it makes visible, often none
     */
    public List<KpiUpdate> marker(EpochMarker marker) {
        List<KpiUpdate> released = epochs.marker(marker);
        return released == null
                ? List.of()
                : released.stream()
                        .filter(row -> shown.merge(Topics.kpiKey(row), row, Revision::newer) == row)
                        .toList();
    }

    /** All rows that may be shown. */
    public List<KpiUpdate> all() {
        return List.copyOf(shown.values());
    }

    /** The newest epoch that is closed; {@link Long#MIN_VALUE} if none is. */
    public long closedEpoch() {
        return epochs.closed();
    }

    /** Up to when all arrivals are in the rows, epoch milliseconds; MIN_VALUE before any. */
    public long asOf() {
        return epochs.asOf();
    }
}
