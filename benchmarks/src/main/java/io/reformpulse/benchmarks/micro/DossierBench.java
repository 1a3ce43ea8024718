package io.reformpulse.benchmarks.micro;

import io.reformpulse.domain.commune.Reference;
import io.reformpulse.domain.dossier.Arrival;
import io.reformpulse.domain.dossier.Channel;
import io.reformpulse.domain.dossier.Dossier;
import io.reformpulse.domain.dossier.DossierEvent;
import io.reformpulse.domain.dossier.DossierFile;
import io.reformpulse.domain.dossier.EventType;
import io.reformpulse.domain.kpi.Contribution;
import io.reformpulse.domain.kpi.Count;
import io.reformpulse.domain.kpi.Flow;
import io.reformpulse.domain.kpi.Pane;
import io.reformpulse.engine.reference.ReferenceFiles;
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

/** A dossier read anew when its end arrives, what that changes, and a count entered in a pane. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class DossierBench {
    private static final long RECEIVED = 1_685_600_000_000L;
    private static final long HOUR = 3_600_000;
    private static final String COMMUNE = "02734";

    private Reference reference;
    private DossierFile open;
    private DossierFile ended;
    private Pane pane;
    private long hour;

    @Setup
    public void prepare() {
        reference = ReferenceFiles.onClassPath("/reference/lao-cai").load();
        open = file(3);
        ended = file(4);
        pane = new Pane();
    }

    private static DossierFile file(int events) {
        List<EventType> types =
                List.of(
                        EventType.RECEIVED,
                        EventType.IN_PROGRESS,
                        EventType.SUPPLEMENT_REQUESTED,
                        EventType.RESOLVED);
        DossierFile file = DossierFile.create(COMMUNE, "d");
        for (int i = 0; i < events; i++) {
            DossierEvent event =
                    new DossierEvent(
                            "d." + i,
                            null,
                            false,
                            "d",
                            COMMUNE,
                            "2.000815",
                            types.get(i),
                            RECEIVED + i * HOUR,
                            null,
                            Channel.COUNTER,
                            "o1");
            file.events().add(new Arrival<>(event, event.occurredAt()));
        }
        return file;
    }

    @Benchmark
    public Contribution foldAndCompare() {
        Contribution before = Dossier.of(open, reference).contribution();
        return Dossier.of(ended, reference).contribution().minus(before);
    }

    @Benchmark
    public Pane paneAdd() {
        hour = (hour + HOUR) % (24 * HOUR);
        pane.add(new Count(RECEIVED + hour, Flow.RECEIVED, 1), RECEIVED + hour);
        return pane;
    }
}
