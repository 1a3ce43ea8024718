package io.reformpulse.simulators.oracle;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes an event of a line of an event file (DESIGN 3.3), or says why it is none. */
final class EventParser {

    private static final int LONGEST_LINE_BYTES = 1 << 20;

    private static final Set<String> KINDS = Set.of(Event.DOSSIER, Event.RATING, Event.HEARTBEAT);
    private static final Set<String> CHANNELS = Set.of("COUNTER", "ONLINE", "POST");
    private static final Set<String> RATING_CHANNELS =
            Set.of("BUTTON", "QR", "PORTAL", "SMS", "PAPER");
    private static final Set<String> TYPES =
            Arrays.stream(EventType.values()).map(Enum::name).collect(Collectors.toSet());

    private final ObjectMapper json = new ObjectMapper();

    /** The fields of a line that holds one JSON object; of a field twice the last counts. */
    Fields fields(byte[] line) throws Rejected {
        Rejected.unless(line.length <= LONGEST_LINE_BYTES, Rejected.UNDECODABLE);
        Map<String, JsonNode> fields = new HashMap<>();
        try (JsonParser parser = json.createParser(line)) {
            Rejected.unless(parser.nextToken() == JsonToken.START_OBJECT, Rejected.UNDECODABLE);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                JsonNode value = parser.readValueAsTree();
                if (!value.isNull()) {
                    fields.put(name, value);
                }
            }
            Rejected.unless(parser.nextToken() == null, Rejected.UNDECODABLE);
            return new Fields(fields);
        } catch (IOException e) {
            throw new Rejected(Rejected.UNDECODABLE);
        }
    }

    String kind(Fields fields) throws Rejected {
        fields.require("kind");
        return fields.oneOf("kind", KINDS);
    }

    /**
     * @param number of the line
     */
    Event event(String kind, Fields fields, long number) throws Rejected {
        return switch (kind) {
            case Event.DOSSIER -> dossierEvent(fields, number);
            case Event.RATING -> ratingEvent(fields, number);
            default -> heartbeat(fields, number);
        };
    }

    private static Event dossierEvent(Fields f, long number) throws Rejected {
        f.require("eventId", "dossierId", "communeCode", "procedureCode", "type", "occurredAt");
        long occurredAt = f.time("occurredAt");
        return new Event(
                Event.DOSSIER,
                f.id("eventId"),
                f.id("replaces"),
                f.flag("voided"),
                f.text("communeCode").intern(),
                f.id("dossierId"),
                f.text("procedureCode").intern(),
                EventType.valueOf(f.oneOf("type", TYPES)),
                0,
                f.oneOf("channel", CHANNELS),
                occurredAt,
                f.timeOfCalendar("dueAt"),
                f.text("officerId"),
                arrivedAt(f, occurredAt),
                number);
    }

    private static Event ratingEvent(Fields f, long number) throws Rejected {
        f.require("eventId", "communeCode", "score", "channel", "occurredAt");
        long occurredAt = f.time("occurredAt");
        return new Event(
                Event.RATING,
                f.id("eventId"),
                f.id("replaces"),
                f.flag("voided"),
                f.text("communeCode").intern(),
                f.id("dossierId"),
                f.text("procedureCode"),
                null,
                // 0 and 6 stand for all that is out of range
                (int) Math.max(0, Math.min(6, f.whole("score"))),
                f.oneOf("channel", RATING_CHANNELS),
                occurredAt,
                null,
                f.text("deviceId"),
                arrivedAt(f, occurredAt),
                number);
    }

    private static Event heartbeat(Fields f, long number) throws Rejected {
        f.require("communeCode", "sentAt", "sequence");
        f.count("dossiersSent");
        f.count("ratingsSent");
        long sentAt = f.time("sentAt");
        return new Event(
                Event.HEARTBEAT,
                f.whole("sequence").toString(),
                null,
                false,
                f.text("communeCode").intern(),
                null,
                null,
                null,
                0,
                null,
                sentAt,
                null,
                null,
                arrivedAt(f, sentAt),
                number);
    }

    private static long arrivedAt(Fields f, long occurredAt) throws Rejected {
        Long arrivedAt = f.time("arrivedAt");
        return arrivedAt == null ? occurredAt : arrivedAt;
    }
}
