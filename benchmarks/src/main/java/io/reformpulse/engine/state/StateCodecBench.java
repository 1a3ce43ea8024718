package io.reformpulse.engine.state;

import io.reformpulse.domain.dossier.Arrival;
import io.reformpulse.domain.dossier.Channel;
import io.reformpulse.domain.dossier.DossierEvent;
import io.reformpulse.domain.dossier.DossierFile;
import io.reformpulse.domain.dossier.EventType;
import io.reformpulse.domain.kpi.Count;
import io.reformpulse.domain.kpi.Flow;
import io.reformpulse.domain.kpi.Pane;
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

/** What is written back before a checkpoint. Here, as the codecs are nobody else's. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class StateCodecBench {
    private static final long AT = 1_685_600_000_000L;
    private static final long HOUR = 3_600_000;
    private static final int HOURS = 9;
    private static final String COMMUNE = "02734";

    private final ByteWriter writer = new ByteWriter();
    private final DossierFile file = DossierFile.create(COMMUNE, "d");
    private final Pane pane = new Pane();
    private byte[] stored;

    @Setup
    public void prepare() {
        for (EventType type :
                new EventType[] {EventType.RECEIVED, EventType.IN_PROGRESS, EventType.RESOLVED}) {
            DossierEvent event =
                    new DossierEvent(
                            "d." + type,
                            null,
                            false,
                            "d",
                            COMMUNE,
                            "2.000815",
                            type,
                            AT + type.ordinal() * HOUR,
                            null,
                            Channel.COUNTER,
                            "o1");
            file.events().add(new Arrival<>(event, event.occurredAt() + 1_000));
        }
        for (int hour = 0; hour < HOURS; hour++) {
            for (Flow flow : Flow.values()) {
                pane.add(new Count(AT, flow, 1 + hour), AT + hour * HOUR);
            }
        }
        stored = writeDossier();
    }

    @Benchmark
    public byte[] writeDossier() {
        DossierFileCodec.write(file, writer.reset());
        return writer.toBytes();
    }

    @Benchmark
    public DossierFile readDossier() {
        return DossierFileCodec.read(COMMUNE, "d", stored);
    }

    @Benchmark
    public byte[] writePane() {
        PaneCodec.writeCounts(pane, writer.reset());
        return writer.toBytes();
    }
}
