package io.reformpulse.engine.graph;

import io.reformpulse.engine.intake.Decoding;
import io.reformpulse.engine.intake.RawRecord;
import org.apache.flink.api.connector.source.Source;

/**
 * Where a graph reads. Both sources make their own watermarks.
 *
 * @param feed dossier events, ratings and heartbeats
 * @param feedParallelism at most the partitions of its widest topic
 * @param decoding how the feed's records are read
 * @param targets versions of alert rules; its watermark comes when all are read
 */
public record Sources(
        Source<RawRecord, ?, ?> feed,
        int feedParallelism,
        Decoding decoding,
        Source<RawRecord, ?, ?> targets) {}
