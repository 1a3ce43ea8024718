package io.reformpulse.engine.graph;

import io.reformpulse.domain.intake.FeedRecord;
import org.apache.flink.api.java.functions.KeySelector;

/** The commune of a record. */
final class CommuneOf implements KeySelector<FeedRecord, String> {
    private static final long serialVersionUID = 1L;

    @Override
    public String getKey(FeedRecord value) {
        return value.communeCode();
    }
}
