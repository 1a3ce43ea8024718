package io.reformpulse.controlroom.present;

import com.fasterxml.jackson.core.JsonGenerator;
import io.reformpulse.schemas.DossierView;
import java.io.IOException;

/** A dossier of a list as JSON. */
public final class DossierJson {
    private DossierJson() {}

    public static void write(JsonGenerator json, DossierView view) throws IOException {
        json.writeStartObject();
        json.writeStringField("dossierId", view.getDossierId());
        json.writeStringField("communeCode", view.getCommuneCode());
        json.writeStringField("procedureCode", view.getProcedureCode());
        json.writeStringField("state", view.getState());
        RowJson.instant(json, "receivedAt", view.getReceivedAt());
        RowJson.instant(json, "dueJudged", view.getDueJudged());
        RowJson.instant(json, "overdueFrom", view.getOverdueFrom());
        json.writeBooleanField("paused", view.getState().equals("PAUSED"));
        json.writeArrayFieldStart("flags");
        for (String flag : view.getFlags()) {
            json.writeString(flag);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
