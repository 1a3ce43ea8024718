package io.reformpulse.controlroom.present;

import com.fasterxml.jackson.core.JsonGenerator;
import io.reformpulse.controlroom.unit.Place;
import io.reformpulse.schemas.AlertEvent;
import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.WindowType;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/** The present, whole or what changed of it, as JSON. Thread-safe. */
public final class PresentJson {
    private final Place place;
    private final Set<String> communes;
    private final RoomTime time;
    private final MarkedAlertJson alerts;
    private final LongSupplier wall;

    /**
     * @param wall the wall clock, epoch milliseconds
     */
    public PresentJson(Place place, RoomTime time, AlertMarks marks, LongSupplier wall) {
        this.place = place;
        this.communes = place.communesOf(place.root().code());
        this.time = time;
        this.alerts = new MarkedAlertJson(marks);
        this.wall = wall;
    }

    /** Everything of a kind of window. */
    public byte[] whole(Present present, WindowType window, Sight sight) {
        return JsonBytes.of(
                json -> {
                    json.writeStartObject();
                    head(json, present);
                    rows(json, "rows", present.rows(window).byUnit().values(), sight);
                    rows(json, "now", present.rows(WindowType.NOW).byUnit().values(), sight);
                    feedAge(json, present, communes);
                    alerts(json, present.alerts(), sight);
                    json.writeEndObject();
                });
    }

    /** What changed of a kind of window. */
    public byte[] delta(PresentChange change, WindowType window, Sight sight) {
        Present present = change.present();
        return JsonBytes.of(
                json -> {
                    json.writeStartObject();
                    head(json, present);
                    rows(json, "rows", changed(change, window), sight);
                    rows(json, "now", changed(change, WindowType.NOW), sight);
                    feedAge(json, present, change.heard());
                    alerts(json, change.alerts(), sight);
                    json.writeArrayFieldStart("closed");
                    for (String id : change.ended()) {
                        json.writeString(id);
                    }
                    json.writeEndArray();
                    json.writeEndObject();
                });
    }

    /** A sign of life. */
    public byte[] beat(Present present) {
        Freshness freshness = freshness(present);
        return JsonBytes.of(
                json -> {
                    json.writeStartObject();
                    RowJson.instant(json, "serverTime", freshness.serverTime());
                    RowJson.instant(json, "asOf", present.asOf());
                    json.writeNumberField("lagMillis", freshness.lagMillis());
                    json.writeBooleanField("stale", freshness.isStale());
                    json.writeEndObject();
                });
    }

    /** How many of the communes report. */
    public Reporting reporting(Present present) {
        return Reporting.of(present, place);
    }

    /** How old the present is. */
    public Freshness freshness(Present present) {
        return Freshness.of(present, time, wall.getAsLong());
    }

    /** How alerts are shown. */
    public MarkedAlertJson alerts() {
        return alerts;
    }

    private void head(JsonGenerator json, Present present) throws IOException {
        Freshness freshness = freshness(present);
        Reporting reporting = reporting(present);
        RowJson.instant(json, "asOf", present.asOf());
        json.writeNumberField("epoch", present.epoch());
        RowJson.instant(json, "serverTime", freshness.serverTime());
        json.writeNumberField("lagMillis", freshness.lagMillis());
        json.writeObjectFieldStart("reporting");
        json.writeNumberField("heard", reporting.heard());
        json.writeNumberField("expected", reporting.expected());
        json.writeEndObject();
        json.writeBooleanField("stale", freshness.isStale());
    }

    private static Collection<KpiUpdate> changed(PresentChange change, WindowType window) {
        Map<String, KpiUpdate> rows = change.present().rows(window).byUnit();
        return change.units(window).stream().map(rows::get).toList();
    }

    private static void rows(
            JsonGenerator json, String name, Collection<KpiUpdate> rows, Sight sight)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (KpiUpdate row : rows) {
            RowJson.write(json, row, sight);
        }
        json.writeEndArray();
    }

    private static void feedAge(JsonGenerator json, Present present, Set<String> units)
            throws IOException {
        json.writeObjectFieldStart("feedAge");
        for (String unit : units) {
            RowJson.instant(json, unit, present.heard().get(unit));
        }
        json.writeEndObject();
    }

    private void alerts(JsonGenerator json, List<AlertEvent> open, Sight sight) throws IOException {
        json.writeArrayFieldStart("alerts");
        for (AlertEvent alert : open) {
            alerts.write(json, alert, sight);
        }
        json.writeEndArray();
    }
}
