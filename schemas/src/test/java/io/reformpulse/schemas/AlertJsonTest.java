package io.reformpulse.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.junit.jupiter.api.Test;

class AlertJsonTest {
    @Test
    void everyFieldOfTheSchemaIsInItInOrder() {
        ObjectNode json = AlertJson.of(event());
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactlyElementsOf(
                        AlertEvent.getClassSchema().getFields().stream()
                                .map(Schema.Field::name)
                                .toList());
    }

    @Test
    void everyInstantOfTheSchemaIsWrittenAsOne() {
        AlertEvent event = event();
        for (Schema.Field field : AlertEvent.getClassSchema().getFields()) {
            if (field.doc().contains("epoch milliseconds")) {
                event.put(field.pos(), 1_741_140_600_000L);
                assertThat(AlertJson.of(event).get(field.name()).asText())
                        .as(field.name())
                        .isEqualTo("2025-03-05T02:10:00Z");
            }
        }
    }

    private static AlertEvent event() {
        Schema schema = AlertEvent.getClassSchema();
        return (AlertEvent) SpecificData.get().deepCopy(schema, SampleValues.of(schema));
    }
}
