package io.reformpulse.engine.publish;

import io.reformpulse.domain.kpi.KpiRow;
import io.reformpulse.domain.kpi.Window;
import io.reformpulse.engine.wire.KpiUpdates;
import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.SingleObject;
import io.reformpulse.schemas.Topics;
import java.nio.charset.StandardCharsets;

/** Encodes the rows of one unit for {@code kpi-updates}. */
public final class RowEncoder {
    private final String scopeType;
    private final String scopeCode;
    private final int partition;
    private final long generation;

    public RowEncoder(String scopeType, String scopeCode, int partitions, long generation) {
        this.scopeType = scopeType;
        this.scopeCode = scopeCode;
        this.partition = Outbound.partitionOf(scopeCode, partitions);
        this.generation = generation;
    }

    public Outbound row(KpiRow row) {
        KpiUpdate update = KpiUpdates.of(row);
        byte[] key = Topics.kpiKey(update).getBytes(StandardCharsets.UTF_8);
        byte[] value = SingleObject.KPI_UPDATE.encode(update);
        return new Outbound(partition, key, value, generation, row.epoch());
    }

    /** The tombstone of a row that is no longer kept. */
    public Outbound expired(Window window, long epoch) {
        byte[] key = KpiUpdates.key(scopeType, scopeCode, window).getBytes(StandardCharsets.UTF_8);
        return new Outbound(partition, key, null, generation, epoch);
    }
}
