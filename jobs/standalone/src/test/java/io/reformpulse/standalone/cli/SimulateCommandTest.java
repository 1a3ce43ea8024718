package io.reformpulse.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reformpulse.simulators.scenario.truth.Manifest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulateCommandTest {
    private static final List<String> SMALL =
            List.of("--dossiers=200", "--from=2023-03-06", "--to=2023-03-12");

    @TempDir Path dir;

    private final PulseTerminal terminal = new PulseTerminal();

    @Test
    void writesEventsAndTheTruthAboutThemAndSaysHowToGoOn() throws Exception {
        Path file = dir.resolve("year.jsonl.gz");
        assertThat(simulate("--out=" + file)).isZero();
        List<String> lines = unpacked(file);
        assertThat(lines).hasSizeGreaterThan(800).allMatch(line -> line.contains("2023-"));
        Manifest truth = Manifest.read(dir.resolve("year.truth.json"));
        assertThat(truth.workload().dossiers()).isEqualTo(200);
        assertThat(truth.totals().arrived()).isEqualTo(lines.size());
        assertThat(terminal.out())
                .contains("./pulse replay --events " + file + " --out " + dir.resolve("year-out"))
                .contains("./pulse verify --events " + file + " --kpis " + dir + "/year-out/");
        assertThat(names()).containsExactlyInAnyOrder("year.jsonl.gz", "year.truth.json");
    }

    @Test
    void equalOptionsGiveEqualBytesAndAnotherSeedOthers() throws Exception {
        simulate("--out=" + dir.resolve("a.jsonl"));
        simulate("--out=" + dir.resolve("b.jsonl.gz"));
        simulate("--out=" + dir.resolve("c.jsonl"), "--seed=8");
        List<String> lines = Files.readAllLines(dir.resolve("a.jsonl"));
        assertThat(unpacked(dir.resolve("b.jsonl.gz"))).isEqualTo(lines);
        assertThat(Files.readAllLines(dir.resolve("c.jsonl"))).isNotEqualTo(lines);
    }

    @Test
    void partsAddUpToTheWhole() throws Exception {
        simulate("--out=" + dir.resolve("all.jsonl"), "--heartbeats=6h");
        List<String> parts = new ArrayList<>();
        for (int part = 1; part <= 3; part++) {
            Path file = dir.resolve("part-" + part + ".jsonl");
            simulate("--out=" + file, "--heartbeats=6h", "--part=" + part + "/3");
            List<String> lines = Files.readAllLines(file);
            assertThat(lines).isNotEmpty();
            parts.addAll(lines);
        }
        List<String> all = Files.readAllLines(dir.resolve("all.jsonl"));
        Collections.sort(all);
        Collections.sort(parts);
        assertThat(parts).isEqualTo(all);
    }

    @Test
    void aScenarioIsLaidOverItAndStandsInTheTruth() throws Exception {
        Path file = dir.resolve("e.jsonl");
        Path truth = dir.resolve("what happened.json");
        assertThat(
                        simulate(
                                "--out=" + file,
                                "--truth=" + truth,
                                "--scenario",
                                "silent-feed:communes=all,from=day 3"))
                .isZero();
        assertThat(Files.readString(file)).doesNotContain("\"arrivedAt\":\"2023-03-09");
        assertThat(Manifest.read(truth).scenarios())
                .extracting(Manifest.Scenario::name)
                .contains("silent-feed");
    }

    @Test
    void aNationBringsItsReferenceFolder() throws Exception {
        Path file = dir.resolve("n.jsonl");
        assertThat(simulate("--out=" + file, "--units=7")).isZero();
        assertThat(Files.readAllLines(dir.resolve("n-reference/units.csv"))).hasSizeGreaterThan(8);
        assertThat(terminal.out()).contains("--reference " + dir.resolve("n-reference"));
        assertThat(simulate("--out=" + file, "--units=7")).isZero();
        assertThat(simulate("--out=" + file, "--units=8")).isEqualTo(2);
        assertThat(terminal.err()).contains("n-reference holds something else");
        assertThat(simulate("--out=" + file, "--units=8", "--reference-out=" + dir)).isEqualTo(2);
        Path other = dir.resolve("other");
        assertThat(simulate("--out=" + file, "--units=8", "--reference-out=" + other)).isZero();
        assertThat(other.resolve("jurisdiction.yaml")).exists();
    }

    @Test
    void withoutAnySizeANationHasAsManyMoreDossiersAsItIsLarger() throws Exception {
        Path file = dir.resolve("n.jsonl");
        run("simulate", "--out=" + file, "--units=2", "--from=2023-03-06", "--to=2023-03-12");
        // 70,000 for the 152 communes of the province.
        assertThat(Manifest.read(dir.resolve("n.truth.json")).workload().dossiers()).isEqualTo(921);
    }

    @Test
    void theReportIsJsonForAScript() throws Exception {
        assertThat(simulate("--json", "--out=" + dir.resolve("e.jsonl"))).isZero();
        JsonNode report = new ObjectMapper().readTree(terminal.out());
        assertThat(report.path("complete").booleanValue()).isTrue();
        assertThat(report.path("written").intValue())
                .isEqualTo(Files.readAllLines(dir.resolve("e.jsonl")).size());
        assertThat(report.path("truth").textValue()).isEqualTo(dir + "/e.truth.json");
    }

    @Test
    void theScenariosAreListedWithTheirParameters() {
        assertThat(run("simulate", "--list-scenarios")).isZero();
        assertThat(terminal.out()).contains("silent-feed", "communes=busiest 1", "bad-week");
    }

    @Test
    void aKafkaThatIsNotThereIsUnreachable() {
        assertThat(simulate("--kafka=127.0.0.1:1")).isEqualTo(3);
        assertThat(terminal.err()).contains("Kafka at 127.0.0.1:1 does not answer");
        assertThat(names()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--dossiers=3 | Say where to",
                "--out=x --kafka=h:1 | exclude each other",
                "--out=x --speed=3 | are for --kafka",
                "--out=x --rate=3 | are for --kafka",
                "--kafka=h:1 --rate=3 --speed=3 | exclude each other",
                "--kafka=h:1 --rate=0 | --rate is 0.0",
                "--kafka=h:1 --rate=NaN | --rate is NaN",
                "--kafka=h:1 --speed=slow | \"slow\" is no speed",
                "--events=pom.xml --out=x | add --kafka",
                "--events=pom.xml --kafka=h:1 --seed=3 | leave out what makes a workload",
                "--events=pom.xml --kafka=h:1 --units=3 | leave out what makes a workload",
                "--events=no/such/file --kafka=h:1 | There is no file no/such/file",
                "--out=x --units=0 | --units is 0",
                "--out=x --dossiers=0 | --dossiers is 0",
                "--out=x --reference-out=y | add --units N",
                "--out=- --json | mixed into the events",
                "--out=x --from=2023-03-06 --to=2023-03-05 | is before --from",
                "--out=x --part=3/2 | \"3/2\" is no part",
                "--out=x --part=1 | \"1\" is no part",
                "--out=x --heartbeats=90s | no pace of heartbeats",
                "--out=x --scenario=flood | no scenario 'flood'",
                "--out=x --reference=no/such/folder | no/such/folder",
            })
    void whatContradictsItselfIsWrongUsage(String arguments, String sentence) {
        List<String> words = new ArrayList<>(List.of("simulate"));
        words.addAll(List.of(arguments.split(" ")));
        assertThat(run(words.toArray(String[]::new))).isEqualTo(2);
        assertThat(terminal.err()).contains(sentence);
    }

    private int simulate(String... more) {
        List<String> arguments = new ArrayList<>(List.of("simulate"));
        arguments.addAll(SMALL);
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        terminal.clear();
        return terminal.run(arguments);
    }

    private List<String> names() {
        return List.of(dir.toFile().list());
    }

    private static List<String> unpacked(Path file) throws IOException {
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)),
                                StandardCharsets.UTF_8))) {
            return in.lines().toList();
        }
    }
}
