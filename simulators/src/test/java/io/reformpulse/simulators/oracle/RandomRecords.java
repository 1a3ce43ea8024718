package io.reformpulse.simulators.oracle;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Collects the lines of a random event file. */
final class RandomRecords {

    private static final List<ZoneOffset> OFFSETS =
            List.of(ZoneOffset.ofHours(7), ZoneOffset.ofHours(7), ZoneOffset.UTC);
    static final List<String> CHANNELS = List.of("BUTTON", "QR", "PORTAL", "SMS", "PAPER");

    private record Line(long arrivedAt, String id, String text) {}

    final long horizon;
    private final Dice dice;
    private final List<Line> lines = new ArrayList<>();

    RandomRecords(Dice dice, long horizon) {
        this.dice = dice;
        this.horizon = horizon;
    }

    String time(long instant) {
        ZoneOffset offset = dice.one(OFFSETS);
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                OffsetDateTime.ofInstant(Instant.ofEpochMilli(instant), offset));
    }

    static long occurredAt(ObjectNode event) {
        return OffsetDateTime.parse(event.get("occurredAt").asText()).toInstant().toEpochMilli();
    }

    ObjectNode event(String kind, String eventId, String commune, String dossier) {
        ObjectNode o = JsonNodeFactory.instance.objectNode();
        o.put("kind", kind);
        o.put("eventId", eventId);
        o.put("communeCode", commune);
        o.put("dossierId", dossier);
        return o;
    }

    ObjectNode rating(String eventId, String commune, String dossierOrNull) {
        ObjectNode o = event("rating", eventId, commune, dossierOrNull);
        o.put("procedureCode", dice.chance(0.5) ? dice.one(SmallReference.PROCEDURES) : null);
        o.put("score", dice.chance(0.7) ? 5 : 1 + dice.upTo(5));
        o.put("channel", dice.one(CHANNELS));
        o.put("deviceId", dice.chance(0.5) ? "b" + dice.upTo(9) : null);
        return o;
    }

    /** Adds a record unless it would arrive after the end of the file; tells whether it did. */
    boolean add(ObjectNode o, long occurredAt, long delay) {
        long at = dice.chance(0.5) ? occurredAt / 1000 * 1000 : occurredAt;
        o.put("occurredAt", time(at));
        return put(o, at + delay, delay >= 0 && dice.chance(0.1) ? at : at + delay);
    }

    /** The same content once more, with another arrival. */
    void copy(ObjectNode o) {
        long at = occurredAt(o);
        put(o.deepCopy(), at, at + dice.delay(0.8));
    }

    private boolean put(ObjectNode o, long latest, long arrivedAt) {
        if (Math.max(latest, arrivedAt) >= horizon) {
            return false;
        }
        ObjectNode line = o.deepCopy();
        if (arrivedAt == occurredAt(o)) {
            line.remove("arrivedAt");
        } else {
            line.put("arrivedAt", time(arrivedAt));
        }
        lines.add(new Line(arrivedAt, o.get("eventId").asText(), line.toString()));
        return true;
    }

    void heartbeat(String commune, long sequence, long sentAt, long arrivedAt) {
        if (Math.max(sentAt, arrivedAt) < horizon) {
            ObjectNode o = JsonNodeFactory.instance.objectNode();
            o.put("kind", "heartbeat").put("communeCode", commune).put("sequence", sequence);
            o.put("sentAt", time(sentAt)).put("arrivedAt", time(arrivedAt));
            lines.add(new Line(arrivedAt, "" + sequence, o.toString()));
        }
    }

    /** A line as it is, at its place by arrival. */
    void raw(long arrivedAt, String text) {
        lines.add(new Line(arrivedAt, "", text));
    }

    /** The lines by (arrivedAt, eventId), or in random order. */
    List<String> lines(boolean shuffled) {
        if (shuffled) {
            Collections.shuffle(lines, dice.random());
        } else {
            lines.sort(
                    Comparator.comparingLong(Line::arrivedAt)
                            .thenComparing(Line::id, Event.BY_BYTES));
        }
        return lines.stream().map(Line::text).toList();
    }
}
