package io.reformpulse.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PulseTest {
    @TempDir Path dir;

    private final PulseTerminal terminal = new PulseTerminal();

    @Test
    void helpNamesEveryCommand() {
        assertThat(terminal.run("--help")).isZero();
        assertThat(terminal.out())
                .contains("up", "simulate", "replay", "verify", "kpis", "rejected", "doctor")
                .contains("alerts", "deliver", "subscribe", "rules", "cluster", "chaos");
    }

    @Test
    void versionIsTheBuilds() {
        assertThat(terminal.run("--version")).isZero();
        assertThat(terminal.out()).startsWith("Reform Pulse 0.").doesNotContain("$");
    }

    @Test
    void anUnknownOptionIsWrongUsage() {
        assertThat(terminal.run("up", "--sped", "3")).isEqualTo(2);
        assertThat(terminal.err()).contains("--sped").contains("./pulse up --help");
    }

    @Test
    void aSpeedThatIsNoneIsWrongUsage() {
        assertThat(terminal.run("up", "--speed", "-1")).isEqualTo(2);
        assertThat(terminal.err()).contains("\"-1\" is no speed");
    }

    @Test
    void anEventFileAndAWorkloadExcludeEachOther() {
        for (String wish : new String[] {"--seed=3", "--scenario=calm", "--to=2023-03-06"}) {
            assertThat(terminal.run("up", "--events", "pom.xml", wish)).isEqualTo(2);
            assertThat(terminal.err()).contains("leave out what makes a workload");
        }
    }

    @Test
    void aMissingEventFileIsNamed() {
        assertThat(terminal.run("replay", "--events", "no/such/file")).isEqualTo(2);
        assertThat(terminal.err()).contains("There is no file no/such/file");
        assertThat(terminal.err()).doesNotContain("\tat ");
    }

    @Test
    void theStackTraceComesWithVerboseOnly() {
        assertThat(terminal.run("-v", "replay", "--events", "no/such/file")).isEqualTo(2);
        assertThat(terminal.err()).contains("\tat ");
    }

    @Test
    void parallelismZeroIsWrongUsage() {
        assertThat(terminal.run("replay", "--events", "pom.xml", "--parallelism", "0"))
                .isEqualTo(2);
        assertThat(terminal.err()).contains("--parallelism is 0");
    }

    @Test
    void anOutThatIsAFileIsRefusedBeforeAnyWork() throws IOException {
        Path file = Files.createFile(dir.resolve("file"));
        assertThat(terminal.run("replay", "--events", "pom.xml", "--out", file.toString()))
                .isEqualTo(2);
        assertThat(terminal.err()).contains("Nothing can be written into " + file);
    }

    @Test
    void anUntilThatNoRunWouldReachIsWrongUsage() {
        String[] absurd = {"9999-12-31T23:59:00+07:00", "+999999999-01-01T00:00:00Z"};
        for (String until : absurd) {
            assertThat(terminal.run("replay", "--events", "pom.xml", "--until", until))
                    .isEqualTo(2);
            assertThat(terminal.err()).contains(until + "\" lies outside the years 2000 to 2100");
        }
    }

    @Test
    void figuresWithoutARunAreUnreachable() {
        assertThat(terminal.run("kpis", "--data", dir.toString())).isEqualTo(3);
        assertThat(terminal.err()).contains("No ./pulse up is running on " + dir);
    }

    @Test
    void aKafkaThatIsNotThereIsUnreachable() {
        assertThat(terminal.run("rejected", "--kafka", "127.0.0.1:1")).isEqualTo(3);
        assertThat(terminal.err()).contains("Kafka at 127.0.0.1:1 does not answer");
    }

    @Test
    void aSubscribersFileThatIsNamedMustBeThere() {
        assertThat(
                        terminal.run(
                                "deliver",
                                "--kafka",
                                "127.0.0.1:1",
                                "--subscribers",
                                "no/such/file"))
                .isEqualTo(2);
        assertThat(terminal.err()).contains("There is no file no/such/file");
        assertThat(terminal.run("deliver", "--kafka", "127.0.0.1:1")).isEqualTo(3);
        assertThat(terminal.err()).contains("Kafka at 127.0.0.1:1 does not answer");
    }

    @Test
    void theDoctorSeesVersionsAndWhatIsNotRunning() {
        assertThat(terminal.run("doctor", "--data", dir.resolve("none").toString())).isZero();
        assertThat(terminal.out())
                .contains("Flink 2.", "Kafka 4.", "Avro 1.", "zone Asia/Ho_Chi_Minh")
                .contains("is not there yet")
                .containsPattern("publish.interval +1 s \\(default\\)");
    }
}
