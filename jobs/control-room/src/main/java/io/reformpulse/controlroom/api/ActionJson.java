package io.reformpulse.controlroom.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.reformpulse.controlroom.action.Acknowledgement;
import io.reformpulse.controlroom.action.Note;
import io.reformpulse.controlroom.action.Silence;
import io.reformpulse.controlroom.present.RowJson;
import java.io.IOException;

/** What people did, as JSON. */
final class ActionJson {
    private ActionJson() {}

    static void acknowledgement(JsonGenerator json, Acknowledgement one) throws IOException {
        json.writeStartObject();
        json.writeStringField("alertId", one.alertId());
        json.writeNumberField("revision", one.revision());
        json.writeStringField("by", one.by());
        json.writeStringField("why", one.why());
        RowJson.instant(json, "at", one.at());
        RowJson.instant(json, "endedAt", one.endedAt());
        json.writeEndObject();
    }

    static void silence(JsonGenerator json, Silence one) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", one.id());
        json.writeStringField("scope", one.scope());
        json.writeStringField("ruleId", one.ruleId());
        RowJson.instant(json, "until", one.until());
        json.writeStringField("by", one.by());
        json.writeStringField("why", one.why());
        RowJson.instant(json, "at", one.at());
        json.writeStringField("liftedBy", one.liftedBy());
        RowJson.instant(json, "liftedAt", one.liftedAt());
        json.writeEndObject();
    }

    static void note(JsonGenerator json, Note one) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", one.id());
        json.writeStringField("scope", one.scope());
        json.writeStringField("text", one.text());
        json.writeStringField("by", one.by());
        RowJson.instant(json, "at", one.at());
        json.writeEndObject();
    }
}
