package io.reformpulse.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PulseTest {
    @TempDir Path dir;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpNamesEveryCommand() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains("up", "simulate", "replay", "verify", "kpis", "rejected", "doctor")
                .contains("alerts", "deliver", "subscribe", "rules");
    }

    @Test
    void versionIsTheBuilds() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).startsWith("Reform Pulse 0.").doesNotContain("$");
    }

    @Test
    void anUnknownOptionIsWrongUsage() {
        assertThat(run("up", "--sped", "3")).isEqualTo(2);
        assertThat(err.toString()).contains("--sped").contains("./pulse up --help");
    }

    @Test
    void aSpeedThatIsNoneIsWrongUsage() {
        assertThat(run("up", "--speed", "-1")).isEqualTo(2);
        assertThat(err.toString()).contains("\"-1\" is no speed");
    }

    @Test
    void anEventFileAndAWorkloadExcludeEachOther() {
        for (String wish : new String[] {"--seed=3", "--scenario=calm", "--to=2023-03-06"}) {
            assertThat(run("up", "--events", "pom.xml", wish)).isEqualTo(2);
            assertThat(err.toString()).contains("leave out what makes a workload");
        }
    }

    @Test
    void aMissingEventFileIsNamed() {
        assertThat(run("replay", "--events", "no/such/file")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no file no/such/file");
        assertThat(err.toString()).doesNotContain("\tat ");
    }

    @Test
    void theStackTraceComesWithVerboseOnly() {
        assertThat(run("-v", "replay", "--events", "no/such/file")).isEqualTo(2);
        assertThat(err.toString()).contains("\tat ");
    }

    @Test
    void parallelismZeroIsWrongUsage() {
        assertThat(run("replay", "--events", "pom.xml", "--parallelism", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("--parallelism is 0");
    }

    @Test
    void anOutThatIsAFileIsRefusedBeforeAnyWork() throws IOException {
        Path file = Files.createFile(dir.resolve("file"));
        assertThat(run("replay", "--events", "pom.xml", "--out", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("Nothing can be written into " + file);
    }

    @Test
    void anUntilThatNoRunWouldReachIsWrongUsage() {
        String[] absurd = {"9999-12-31T23:59:00+07:00", "+999999999-01-01T00:00:00Z"};
        for (String until : absurd) {
            assertThat(run("replay", "--events", "pom.xml", "--until", until)).isEqualTo(2);
            assertThat(err.toString()).contains(until + "\" lies outside the years 2000 to 2100");
        }
    }

    @Test
    void figuresWithoutARunAreUnreachable() {
        assertThat(run("kpis", "--data", dir.toString())).isEqualTo(3);
        assertThat(err.toString()).contains("No ./pulse up is running on " + dir);
    }

    @Test
    void aKafkaThatIsNotThereIsUnreachable() {
        assertThat(run("rejected", "--kafka", "127.0.0.1:1")).isEqualTo(3);
        assertThat(err.toString()).contains("Kafka at 127.0.0.1:1 does not answer");
    }

    @Test
    void aSubscribersFileThatIsNamedMustBeThere() {
        assertThat(run("deliver", "--kafka", "127.0.0.1:1", "--subscribers", "no/such/file"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("There is no file no/such/file");
        assertThat(run("deliver", "--kafka", "127.0.0.1:1")).isEqualTo(3);
        assertThat(err.toString()).contains("Kafka at 127.0.0.1:1 does not answer");
    }

    @Test
    void theDoctorSeesVersionsAndWhatIsNotRunning() {
        assertThat(run("doctor", "--data", dir.resolve("none").toString())).isZero();
        assertThat(out.toString())
                .contains("Flink 2.", "Kafka 4.", "Avro 1.", "zone Asia/Ho_Chi_Minh")
                .contains("is not there yet")
                .containsPattern("publish.interval +1 s \\(default\\)");
    }

    private int run(String... arguments) {
        CommandLine command = Pulse.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }
}
