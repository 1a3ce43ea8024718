package io.reformpulse.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.ConfigurationSource;
import org.apache.logging.log4j.core.config.properties.PropertiesConfigurationFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of log files, by the configuration that is shipped. */
class LogLinesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir Path dir;

    @Test
    void eachLineIsOneJsonObjectWhateverIsLogged() throws Exception {
        List<JsonNode> lines =
                logged(
                        context -> {
                            context.getLogger("io.reformpulse.Some")
                                    .warn("Two\nlines, \"quoted\" {}", 7);
                            context.getLogger("io.reformpulse.Some")
                                    .error("Failed", new IllegalStateException("why\nnot"));
                        });
        assertThat(lines).hasSize(2);
        JsonNode plain = lines.get(0);
        assertThat(plain.get("time").asText()).matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]{12}Z");
        assertThat(plain.get("level").asText()).isEqualTo("WARN");
        assertThat(plain.get("logger").asText()).isEqualTo("io.reformpulse.Some");
        assertThat(plain.get("thread").asText()).isNotBlank();
        assertThat(plain.get("message").asText()).isEqualTo("Two\nlines, \"quoted\" 7");
        assertThat(plain.has("error")).isFalse();
        assertThat(lines.get(1).get("error").asText())
                .startsWith("java.lang.IllegalStateException: why\nnot")
                .contains("LogLinesTest");
    }

    private interface Logging {
        void in(LoggerContext context);
    }

    private List<JsonNode> logged(Logging logging) throws IOException {
        Path file = dir.resolve("some.log");
        System.setProperty("pulse.log.file", file.toString());
        try (var in = getClass().getResourceAsStream("/logging/file.properties");
                LoggerContext context = new LoggerContext("lines")) {
            context.start(
                    new PropertiesConfigurationFactory()
                            .getConfiguration(context, new ConfigurationSource(in)));
            logging.in(context);
        } finally {
            System.clearProperty("pulse.log.file");
        }
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }
}
