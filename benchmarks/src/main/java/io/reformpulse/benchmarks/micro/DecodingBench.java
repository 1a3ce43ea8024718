package io.reformpulse.benchmarks.micro;

import io.reformpulse.benchmarks.year.PlainYear;
import io.reformpulse.domain.commune.Reference;
import io.reformpulse.domain.intake.Admission;
import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.domain.intake.StatelessChecks;
import io.reformpulse.domain.intake.Topic;
import io.reformpulse.engine.intake.AvroFeedDecoder;
import io.reformpulse.engine.reference.ReferenceFiles;
import io.reformpulse.engine.state.ByteReader;
import io.reformpulse.engine.state.ByteWriter;
import io.reformpulse.engine.state.FeedRecordCodec;
import io.reformpulse.schemas.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A dossier event from Kafka's bytes to the commune's step. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class DecodingBench {
    private static final long END = 1_704_000_000_000L;
    private static final int EVENTS = 1 << 12;

    private final List<byte[]> values = new ArrayList<>();
    private final List<FeedRecord> records = new ArrayList<>();
    private final FeedRecordCodec codec = new FeedRecordCodec();
    private final ByteWriter writer = new ByteWriter();
    private AvroFeedDecoder decoder;
    private int next;

    @Setup
    public void prepare() {
        Reference reference = ReferenceFiles.onClassPath("/reference/lao-cai").load();
        decoder =
                new AvroFeedDecoder(
                        Topic.DOSSIER, new StatelessChecks(reference.units(), Long.MAX_VALUE));
        PlainYear year = new PlainYear(reference.units().communes(), EVENTS, END);
        while (values.size() < EVENTS && year.hasNext()) {
            PlainYear.Message message = year.next();
            if (message.topic().equals(Topics.DOSSIER_EVENTS)) {
                values.add(message.value());
            }
        }
        values.forEach(value -> records.add(decode(value).admitted()));
    }

    private Admission decode(byte[] value) {
        return decoder.decode(value, Topics.DOSSIER_EVENTS, 0, 0, END);
    }

    @Benchmark
    public Admission decodeAndCheck() {
        return decode(values.get(next++ & (EVENTS - 1)));
    }

    @Benchmark
    public FeedRecord betweenSteps() {
        codec.write(records.get(next++ & (EVENTS - 1)), writer.reset());
        return codec.read(new ByteReader(writer.toBytes()));
    }
}
