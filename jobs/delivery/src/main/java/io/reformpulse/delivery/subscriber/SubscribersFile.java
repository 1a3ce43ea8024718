package io.reformpulse.delivery.subscriber;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.reformpulse.delivery.DeliveryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The file {@code subscribers.yaml}. It holds secrets, so nobody but its owner may read it. */
public final class SubscribersFile {
    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .addModule(new JavaTimeModule())
                    .serializationInclusion(JsonInclude.Include.NON_EMPTY)
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    // A setting is a component of a record, and nothing else that looks like one.
                    .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                    .disable(YAMLGenerator.Feature.USE_NATIVE_TYPE_ID)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .build();
    private static final String HEADER =
            "# Written by ./pulse subscribe, which keeps no comments. Holds secrets: mode 600.\n";

    private static final Pattern OWN_CLASS = Pattern.compile("io\\.reformpulse\\.[\\w.$]*[.$]");

    private final Path file;

    public SubscribersFile(Path file) {
        this.file = file;
    }

    /** Tells one content of the file from another without reading it. */
    public record Stamp(FileTime changed, long length) {}

    /** Null if there is no file. */
    public Stamp stamp() throws IOException {
        return Files.exists(file)
                ? new Stamp(Files.getLastModifiedTime(file), Files.size(file))
                : null;
    }

    /** Who is in the file; nobody if there is none. */
    public Subscribers read() {
        if (!Files.exists(file)) {
            return Subscribers.NONE;
        }
        try {
            PrivateFile.check(file);
            String text = Files.readString(file);
            // A mapper finds nothing at all in a file of comments only, and null in an empty value.
            JsonNode content = YAML.readTree(text);
            return content.isMissingNode() || content.isNull()
                    ? Subscribers.NONE
                    : YAML.readValue(text, Subscribers.class);
        } catch (JsonProcessingException e) {
            throw new DeliveryException(file + place(e) + ": " + problem(e) + ".", e);
        } catch (IOException e) {
            throw new DeliveryException(
                    "The file " + file + " cannot be read (" + e.getMessage() + ").", e);
        }
    }

    /** Replaces the content as a whole, while no other process does the same. */
    public void change(UnaryOperator<Subscribers> change) {
        try {
            PrivateFile.replace(file, () -> HEADER + YAML.writeValueAsString(change.apply(read())));
        } catch (IOException e) {
            throw new DeliveryException(
                    "The file " + file + " cannot be written (" + e.getMessage() + ").", e);
        }
    }

    private static String place(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        return location == null ? "" : ", line " + location.getLineNr();
    }

    private static String problem(JsonProcessingException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            // What a record says of itself; the mapper's own words name classes.
            if (cause instanceof IllegalArgumentException) {
                return cause.getMessage();
            } else if (cause instanceof UnrecognizedPropertyException unknown) {
                return "there is no setting "
                        + unknown.getPropertyName()
                        + " here, only "
                        + unknown.getKnownPropertyIds();
            }
        }
        String words = e.getOriginalMessage().lines().findFirst().orElse("this is no YAML");
        return OWN_CLASS.matcher(words).replaceAll("");
    }
}
