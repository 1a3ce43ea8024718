package io.reformpulse.engine.spool;

import io.reformpulse.engine.intake.RawRecord;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Reads a sorted event file by one reader; its watermark runs on the lines' arrivals. Use it
 * without a watermark strategy, at parallelism 1.
 */
public final class SpoolSource
        implements Source<RawRecord, SpoolSplit, SpoolSplit>, ResultTypeQueryable<RawRecord> {
    private static final long serialVersionUID = 1L;

    private final String spool;
    private final String name;

    private SpoolSource(String spool, String name) {
        this.spool = spool;
        this.name = name;
    }

    /**
     * @param spool what a sorted event file left
     * @param name of the event file, for the records' provenance
     */
    public static SpoolSource of(java.nio.file.Path spool, String name) {
        return new SpoolSource(spool.toString(), name);
    }

    /** A source without a record, which ends at once. */
    public static SpoolSource empty() {
        return new SpoolSource(null, "nothing");
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.BOUNDED;
    }

    @Override
    public SourceReader<RawRecord, SpoolSplit> createReader(SourceReaderContext context) {
        return new SpoolSourceReader(spool, name);
    }

    @Override
    public SplitEnumerator<SpoolSplit, SpoolSplit> createEnumerator(
            SplitEnumeratorContext<SpoolSplit> context) {
        return new SpoolEnumerator(context, new SpoolSplit(0));
    }

    @Override
    public SplitEnumerator<SpoolSplit, SpoolSplit> restoreEnumerator(
            SplitEnumeratorContext<SpoolSplit> context, SpoolSplit unassigned) {
        boolean isAssigned = unassigned.position() == SpoolEnumerator.ASSIGNED;
        return new SpoolEnumerator(context, isAssigned ? null : unassigned);
    }

    @Override
    public SimpleVersionedSerializer<SpoolSplit> getSplitSerializer() {
        return new SpoolSplit.Serializer();
    }

    @Override
    public SimpleVersionedSerializer<SpoolSplit> getEnumeratorCheckpointSerializer() {
        return new SpoolSplit.Serializer();
    }

    @Override
    public TypeInformation<RawRecord> getProducedType() {
        return TypeInformation.of(RawRecord.class);
    }
}
