package io.reformpulse.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What makes no sense is refused before anything is started or written. */
class BenchTest {
    @TempDir private Path folder;

    private final StringWriter err = new StringWriter();

    private int execute(Path data, String option, String value) {
        CommandLine line = Bench.commandLine().setErr(new PrintWriter(err));
        return line.execute("--data", data.toString(), option, value);
    }

    @ParameterizedTest
    @CsvSource({
        "--size, continent, DOSSIERS/COMMUNES/DAYS",
        "--size, 0/1/1, at least 1",
        "--peers, nobody, bare-loop",
        "--runs, 0, from 1",
        "--runs, -1, from 1",
        "--slots, 0, from 1",
        "--interval, 0, from 100",
        "--hot, 101, from 0 to 100",
        "--latency, 0, from 1",
        "--publish-interval, 0, from 1",
        "--backlog-interval, 0, from 1",
        "--seconds, 0, from 3",
        "--seconds, soon, --seconds",
    })
    void aValueWithoutSenseIsRefusedInTwoLines(String option, String value, String remedy)
            throws IOException {
        assertThat(execute(folder, option, value)).isEqualTo(2);
        assertThat(err.toString()).contains(value).contains(remedy).hasLineCount(2);
        try (var written = Files.list(folder)) {
            assertThat(written).isEmpty();
        }
    }

    @Test
    void aFileIsNoPlaceForData() throws IOException {
        Path file = Files.createFile(folder.resolve("data"));
        assertThat(execute(file, "--runs", "1")).isEqualTo(2);
        assertThat(err.toString()).contains(file + " is a file");
    }
}
