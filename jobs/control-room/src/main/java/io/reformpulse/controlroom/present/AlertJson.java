package io.reformpulse.controlroom.present;

import com.fasterxml.jackson.core.JsonGenerator;
import io.reformpulse.schemas.AlertEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/**
 * An alert event as JSON: every field of its schema by its name, instants as ISO 8601 in UTC. The
 * same as the lines of a replay's alerts.jsonl.
 */
public final class AlertJson {
    private static final String DOSSIERS = "dossiers";
    private static final Set<String> INSTANTS =
            Set.of(
                    "windowStart",
                    "windowEnd",
                    "startedAt",
                    "at",
                    "asOf",
                    "lastHeardAt",
                    "mutedUntil");

    private AlertJson() {}

    /** Writes the fields into an object that is begun already. */
    public static void fields(JsonGenerator json, AlertEvent event, Sight sight)
            throws IOException {
        for (Schema.Field field : event.getSchema().getFields()) {
            json.writeFieldName(field.name());
            if (sight == Sight.GUARDED && field.name().equals(DOSSIERS)) {
                json.writeStartArray();
                json.writeEndArray();
            } else {
                value(json, field.name(), event.get(field.pos()));
            }
        }
    }

    private static void value(JsonGenerator json, String name, Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof IndexedRecord record) {
            json.writeStartObject();
            for (Schema.Field field : record.getSchema().getFields()) {
                json.writeFieldName(field.name());
                value(json, field.name(), record.get(field.pos()));
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object each : list) {
                value(json, name, each);
            }
            json.writeEndArray();
        } else if (value instanceof Long millis && INSTANTS.contains(name)) {
            json.writeString(Instant.ofEpochMilli(millis).toString());
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else {
            json.writeString(value.toString());
        }
    }
}
