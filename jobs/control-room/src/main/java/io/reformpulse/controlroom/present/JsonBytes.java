package io.reformpulse.controlroom.present;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.MappingJsonFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** One JSON text in memory. */
public final class JsonBytes {
    private static final JsonFactory FACTORY = new MappingJsonFactory();

    private JsonBytes() {}

    /** Writes one value. */
    @FunctionalInterface
    public interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    /** The text in UTF-8, on one line. */
    public static byte[] of(Body body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            body.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("A JSON text could not be written.", e);
        }
        return out.toByteArray();
    }
}
