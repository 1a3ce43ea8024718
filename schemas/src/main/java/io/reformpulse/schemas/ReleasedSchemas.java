package io.reformpulse.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/**
 * Every version of a record's schema that was ever released, from {@code
 * released/<Name>/v<n>.avsc}.
 */
final class ReleasedSchemas {
    private ReleasedSchemas() {}

    /** The versions of a record, oldest first; version n is at index n - 1. */
    static List<Schema> of(String record) {
        List<Schema> versions = new ArrayList<>();
        for (int version = 1; ; version++) {
            Schema schema = read("/released/" + record + "/v" + version + ".avsc");
            if (schema == null) {
                return List.copyOf(versions);
            }
            versions.add(schema);
        }
    }

    private static Schema read(String resource) {
        try (InputStream in = ReleasedSchemas.class.getResourceAsStream(resource)) {
            return in == null ? null : new Schema.Parser().parse(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the schema " + resource + ".", e);
        }
    }
}
