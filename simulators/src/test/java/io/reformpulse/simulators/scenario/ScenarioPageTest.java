package io.reformpulse.simulators.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.simulators.scenario.ScenarioCatalogue.ParameterEntry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page about scenarios says what the catalogue says. */
class ScenarioPageTest {
    private static final Path PAGE = Path.of("..", "docs", "scenarios.md");
    private static final String MARK = "-Dscenarios.page=write. -->\n";

    @Test
    void thePageIsThatOfTheCatalogue() throws IOException {
        String page = Files.readString(PAGE);
        String prose = page.substring(0, page.indexOf(MARK) + MARK.length());
        StringBuilder written = new StringBuilder(prose);
        for (ScenarioCatalogue.Entry entry : ScenarioCatalogue.all()) {
            written.append(section(entry));
        }
        if ("write".equals(System.getProperty("scenarios.page"))) {
            Files.writeString(PAGE, written);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(written.toString());
    }

    @Test
    void theExampleOfAScenarioIsItsDefault() {
        for (ScenarioCatalogue.Entry entry : ScenarioCatalogue.all()) {
            assertThat(describe(wish(entry))).isEqualTo(describe(entry.name()));
        }
    }

    private static String section(ScenarioCatalogue.Entry entry) throws IOException {
        StringBuilder section = new StringBuilder();
        section.append("\n## ").append(entry.name()).append("\n\n");
        section.append(entry.description()).append("\n\n");
        if (!entry.parameters().isEmpty()) {
            section.append(
                    "| parameter | what it is | how to write it | default |\n|---|---|---|---|\n");
            entry.parameters().forEach(parameter -> section.append(row(parameter)));
            section.append('\n');
        }
        section.append("    --scenario '").append(wish(entry)).append("'\n");
        if (entry.parameters().isEmpty()) {
            section.append("\n```yaml\n").append(file(entry.name())).append("```\n");
        }
        return section.toString();
    }

    private static String row(ParameterEntry entry) {
        return String.format(
                "| `%s` | %s | %s | `%s` |\n",
                entry.parameter().name(),
                entry.parameter().meaning(),
                entry.parameter().kind().form(),
                entry.byDefault());
    }

    /** With all its parameters. */
    private static String wish(ScenarioCatalogue.Entry entry) {
        String parameters =
                entry.parameters().stream()
                        .map(p -> p.parameter().name() + "=" + p.byDefault().replace(", ", ","))
                        .collect(Collectors.joining(","));
        return parameters.isEmpty() ? entry.name() : entry.name() + ":" + parameters;
    }

    private static String file(String name) throws IOException {
        String resource = "/scenarios/" + name + ".yaml";
        try (InputStream in = ScenarioPageTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String describe(String wish) {
        return Scenarios.parse(List.of(wish), Played.PLACE, Played.SPEC).describe();
    }
}
