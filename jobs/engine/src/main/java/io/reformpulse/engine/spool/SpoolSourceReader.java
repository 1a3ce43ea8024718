package io.reformpulse.engine.spool;

import io.reformpulse.engine.file.SpoolReader;
import io.reformpulse.engine.file.SpooledLine;
import io.reformpulse.engine.intake.RawRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.core.io.InputStatus;

/**
 * Reads the lines of a spool; tells the clock with the first arrival where it begins, and from time
 * to time how far it is.
 */
final class SpoolSourceReader implements SourceReader<RawRecord, SpoolSplit> {
    /** The figures do not depend on it: a watermark a line would only cost time. */
    private static final int LINES_BETWEEN_WATERMARKS = 1000;

    private final String spool;
    private final String name;
    // An end before the last word from the enumerator would lose that word, and fail the job.
    private final CompletableFuture<Void> toldAll = new CompletableFuture<>();
    private SpoolSplit split;
    private SpoolReader reader;
    private long newest = SpooledLine.NO_ARRIVAL;
    private int untold = LINES_BETWEEN_WATERMARKS;

    SpoolSourceReader(String spool, String name) {
        this.spool = spool;
        this.name = name;
    }

    @Override
    public void start() {}

    @Override
    public InputStatus pollNext(ReaderOutput<RawRecord> output) throws Exception {
        if (!toldAll.isDone()) {
            return InputStatus.NOTHING_AVAILABLE;
        }
        SpooledLine line = split == null || spool == null ? null : next();
        if (line == null) {
            return InputStatus.END_OF_INPUT;
        }
        if (line.arrivedAt() > newest && ++untold >= LINES_BETWEEN_WATERMARKS) {
            untold = 0;
            output.emitWatermark(new Watermark(line.arrivedAt() - 1));
        }
        newest = Math.max(newest, line.arrivedAt());
        output.collect(
                new RawRecord(name, 0, line.number(), line.arrivedAt(), line.bytes(), false));
        return InputStatus.MORE_AVAILABLE;
    }

    private SpooledLine next() throws IOException {
        if (reader == null) {
            reader = SpoolReader.open(Path.of(spool), split.position());
        }
        return reader.next();
    }

    @Override
    public List<SpoolSplit> snapshotState(long checkpointId) {
        if (split == null) {
            return List.of();
        }
        return List.of(reader == null ? split : new SpoolSplit(reader.position()));
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return toldAll;
    }

    @Override
    public void addSplits(List<SpoolSplit> splits) {
        split = splits.get(0);
    }

    @Override
    public void notifyNoMoreSplits() {
        toldAll.complete(null);
    }

    @Override
    public void close() throws Exception {
        if (reader != null) {
            reader.close();
        }
    }
}
