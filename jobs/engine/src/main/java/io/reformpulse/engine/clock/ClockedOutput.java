package io.reformpulse.engine.clock;

import io.reformpulse.engine.intake.RawRecord;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;

/** Tells the clock of each record that passes; watermarks are made by the clock alone. */
final class ClockedOutput implements ReaderOutput<RawRecord> {
    private final ReaderOutput<RawRecord> main;
    private final ReaderClock clock;
    private final ClockSettings settings;
    private final Stride stride;

    ClockedOutput(
            ReaderOutput<RawRecord> main,
            ReaderClock clock,
            ClockSettings settings,
            Stride stride) {
        this.main = main;
        this.clock = clock;
        this.settings = settings;
        this.stride = stride;
    }

    // All splits share the main output: its own per-split watermarks would hide the clock's.
    private final class SplitOutput implements SourceOutput<RawRecord> {
        private final String split;

        SplitOutput(String split) {
            this.split = split;
        }

        @Override
        public void collect(RawRecord raw) {
            collect(raw, raw.arrivedAt());
        }

        @Override
        public void collect(RawRecord raw, long timestamp) {
            boolean ahead = settings.isAhead(raw.arrivedAt());
            stride.read();
            clock.read(split, raw.offset(), raw.arrivedAt(), ahead);
            main.collect(ahead ? raw.asAhead() : raw, raw.arrivedAt());
        }

        @Override
        public void emitWatermark(Watermark watermark) {}

        @Override
        public void markIdle() {}

        @Override
        public void markActive() {}
    }

    @Override
    public SourceOutput<RawRecord> createOutputForSplit(String splitId) {
        return new SplitOutput(splitId);
    }

    @Override
    public void releaseOutputForSplit(String splitId) {
        clock.released(splitId);
    }

    @Override
    public void collect(RawRecord raw) {
        main.collect(raw, raw.arrivedAt());
    }

    @Override
    public void collect(RawRecord raw, long timestamp) {
        main.collect(raw, timestamp);
    }

    @Override
    public void emitWatermark(Watermark watermark) {}

    @Override
    public void markIdle() {}

    @Override
    public void markActive() {}
}
