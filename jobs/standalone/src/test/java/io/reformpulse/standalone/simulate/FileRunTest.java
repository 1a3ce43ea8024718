package io.reformpulse.standalone.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reformpulse.simulators.replay.Part;
import io.reformpulse.simulators.workload.WorkloadSpec;
import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.Progress;
import io.reformpulse.standalone.StopSignal;
import io.reformpulse.standalone.replay.ReferenceChoice;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileRunTest {
    private static final WorkloadSpec SPEC = WorkloadSpec.year2023().withDossiers(2_000);

    @TempDir Path dir;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final StopSignal stop = new StopSignal();

    @Test
    void stoppedBeforeItsEndItLeavesWhatWasThere() throws Exception {
        Path file = Files.writeString(dir.resolve("e.jsonl"), "earlier");
        stop.ask();
        assertThatThrownBy(() -> run().to(file))
                .isInstanceOf(Failure.class)
                .hasMessageContaining(file + " is not written");
        assertThat(file).hasContent("earlier");
        assertThat(dir).isDirectoryContaining(path -> path.equals(file));
        assertThat(dir.toFile().list()).hasSize(1);
    }

    @Test
    void showsHowFarItIs() throws Exception {
        run().to(dir.resolve("e.jsonl"));
        assertThat(shown.toString()).contains("writing events: ").contains("%");
    }

    private FileRun run() throws Exception {
        Simulation simulation =
                Simulation.of(ReferenceChoice.folder(null).place(), WorkloadWishes.NONE, SPEC);
        Progress progress = new Progress(new PrintStream(shown), false);
        return new FileRun(simulation, Part.WHOLE, progress, stop);
    }
}
