package io.reformpulse.simulators.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Scenarios as written in YAML.
 *
 * @param description what they are together, in a sentence
 * @param scenarios one map each: its name and its parameters, values as written
 */
record ScenarioFile(
        @JsonProperty(required = true) String description,
        @JsonProperty(required = true) List<Map<String, List<String>>> scenarios) {

    private static final ObjectReader YAML =
            YAMLMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .build()
                    .readerFor(ScenarioFile.class);

    static ScenarioFile read(Path file) {
        try {
            return parse(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "Cannot read " + file + "; give the path of a scenario file.", e);
        }
    }

    /** The file that comes with the program. */
    static ScenarioFile shipped(String name) {
        String resource = "/scenarios/" + name + ".yaml";
        try (InputStream in = ScenarioFile.class.getResourceAsStream(resource)) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param source named where the text cannot be used
     */
    static ScenarioFile parse(String text, String source) {
        try {
            return YAML.readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    source
                            + (" is no scenario file; look at line " + line(e) + ". Give a")
                            + " description and scenarios, each with a name and parameters.",
                    e);
        }
    }

    private static int line(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    }
}
