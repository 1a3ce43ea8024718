package io.reformpulse.controlroom.present;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reformpulse.schemas.AlertEvent;
import io.reformpulse.schemas.AlertJson;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** An alert as the API shows it: its newest event, what people did about it, its history. */
public final class MarkedAlertJson {
    private final AlertMarks marks;

    public MarkedAlertJson(AlertMarks marks) {
        this.marks = marks;
    }

    public void write(JsonGenerator json, AlertEvent alert, Sight sight) throws IOException {
        json.writeStartObject();
        fields(json, alert, sight);
        json.writeEndObject();
    }

    /**
     * Writes it into an object that is begun already.
     *
     * @param history all its events, the oldest first
     */
    public void fields(JsonGenerator json, AlertEvent alert, List<AlertEvent> history, Sight sight)
            throws IOException {
        fields(json, alert, sight);
        json.writeArrayFieldStart("history");
        for (AlertEvent event : history) {
            step(json, event, sight);
        }
        json.writeEndArray();
    }

    private void fields(JsonGenerator json, AlertEvent alert, Sight sight) throws IOException {
        ObjectNode event = AlertJson.of(alert);
        if (sight == Sight.GUARDED) {
            GuardedAlert.guard(event, alert);
        }
        for (Map.Entry<String, JsonNode> field : event.properties()) {
            json.writePOJOField(field.getKey(), field.getValue());
        }
        AlertMark mark = marks.of(alert);
        AlertMark.Acknowledged acknowledged = mark.acknowledged();
        if (acknowledged == null) {
            json.writeNullField("acknowledgement");
        } else {
            json.writeObjectFieldStart("acknowledgement");
            json.writeNumberField("revision", acknowledged.revision());
            json.writeStringField("by", acknowledged.by());
            json.writeStringField("why", acknowledged.why());
            RowJson.instant(json, "at", acknowledged.at());
            json.writeEndObject();
        }
        AlertMark.Silenced silenced = mark.silenced();
        if (silenced == null) {
            json.writeNullField("silenced");
        } else {
            json.writeObjectFieldStart("silenced");
            RowJson.instant(json, "until", silenced.until());
            json.writeStringField("by", silenced.by());
            json.writeStringField("why", silenced.why());
            json.writeEndObject();
        }
    }

    private static void step(JsonGenerator json, AlertEvent event, Sight sight) throws IOException {
        boolean whole = sight == Sight.WHOLE;
        json.writeStartObject();
        json.writeNumberField("revision", event.getRevision());
        json.writeStringField("transition", event.getTransition());
        json.writeStringField("severity", event.getSeverity());
        RowJson.instant(json, "at", event.getAt());
        json.writeStringField(
                "reasonVi", whole ? event.getReasonVi() : GuardedAlert.reasonVi(event));
        json.writeStringField(
                "reasonEn", whole ? event.getReasonEn() : GuardedAlert.reasonEn(event));
        json.writeEndObject();
    }
}
