package io.reformpulse.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/**
 * An alert event as JSON, the same for all who show or send one: every field of its schema by its
 * name, instants as ISO 8601 in UTC.
 */
public final class AlertJson {
    private static final Set<String> INSTANTS =
            Set.of(
                    "windowStart",
                    "windowEnd",
                    "startedAt",
                    "at",
                    "asOf",
                    "lastHeardAt",
                    "mutedUntil");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private AlertJson() {}

    public static ObjectNode of(AlertEvent event) {
        return object(event);
    }

    private static ObjectNode object(IndexedRecord record) {
        ObjectNode object = JSON.objectNode();
        for (Schema.Field field : record.getSchema().getFields()) {
            Object value = record.get(field.pos());
            object.set(
                    field.name(),
                    value instanceof Long millis && INSTANTS.contains(field.name())
                            ? JSON.textNode(Instant.ofEpochMilli(millis).toString())
                            : node(value));
        }
        return object;
    }

    private static JsonNode node(Object value) {
        if (value == null) {
            return JSON.nullNode();
        } else if (value instanceof IndexedRecord record) {
            return object(record);
        } else if (value instanceof List<?> list) {
            ArrayNode array = JSON.arrayNode();
            list.forEach(each -> array.add(node(each)));
            return array;
        } else if (value instanceof Boolean flag) {
            return JSON.booleanNode(flag);
        } else if (value instanceof Double number) {
            return JSON.numberNode(number);
        } else if (value instanceof Number number) {
            return JSON.numberNode(number.longValue());
        }
        return JSON.textNode(value.toString());
    }
}
