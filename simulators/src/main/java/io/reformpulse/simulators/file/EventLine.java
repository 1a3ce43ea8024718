package io.reformpulse.simulators.file;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reformpulse.schemas.Channel;
import io.reformpulse.schemas.DossierEvent;
import io.reformpulse.schemas.EventType;
import io.reformpulse.schemas.Heartbeat;
import io.reformpulse.schemas.RatingChannel;
import io.reformpulse.schemas.RatingEvent;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.DossierMessage;
import io.reformpulse.simulators.wire.HeartbeatMessage;
import io.reformpulse.simulators.wire.Message;
import io.reformpulse.simulators.wire.RatingMessage;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;

/** Reads one line of an event file, strictly: what the schemas cannot say exactly is no event. */
final class EventLine {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final JsonNode line;

    private EventLine(JsonNode line) {
        this.line = line;
    }

    /** The event and its arrival (occurredAt unless told); null if the line is no event. */
    static Delivery parse(byte[] bytes) {
        try {
            JsonNode node = JSON.readTree(bytes);
            return node.isObject() ? new EventLine(node).delivery() : null;
        } catch (IOException
                | DateTimeException
                | ArithmeticException
                | IllegalArgumentException e) {
            return null;
        }
    }

    private Delivery delivery() {
        Message message;
        String occurred = "occurredAt";
        switch (text("kind")) {
            case "dossier" -> message = new DossierMessage(dossier());
            case "rating" -> message = new RatingMessage(rating());
            case "heartbeat" -> {
                message = new HeartbeatMessage(heartbeat());
                occurred = "sentAt";
            }
            default -> throw new IllegalArgumentException("unknown kind");
        }
        Long arrivedAt = timeOrNull("arrivedAt");
        return new Delivery(message, arrivedAt != null ? arrivedAt : time(occurred));
    }

    private DossierEvent dossier() {
        String channel = textOrNull("channel");
        return new DossierEvent(
                text("eventId"),
                textOrNull("replaces"),
                flag("voided"),
                text("dossierId"),
                text("communeCode"),
                text("procedureCode"),
                EventType.valueOf(text("type")),
                time("occurredAt"),
                timeOrNull("dueAt"),
                channel == null ? null : Channel.valueOf(channel),
                textOrNull("officerId"));
    }

    private RatingEvent rating() {
        return new RatingEvent(
                text("eventId"),
                textOrNull("replaces"),
                flag("voided"),
                text("communeCode"),
                textOrNull("dossierId"),
                textOrNull("procedureCode"),
                Math.toIntExact(whole(line.path("score"))),
                RatingChannel.valueOf(text("channel")),
                time("occurredAt"),
                textOrNull("deviceId"));
    }

    private Heartbeat heartbeat() {
        return new Heartbeat(
                text("communeCode"),
                time("sentAt"),
                whole(line.path("sequence")),
                countOrNull("dossiersSent"),
                countOrNull("ratingsSent"));
    }

    private String text(String field) {
        String text = textOrNull(field);
        if (text == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return text;
    }

    private String textOrNull(String field) {
        JsonNode value = line.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new IllegalArgumentException(field + " is no text");
        }
        return value.textValue();
    }

    private boolean flag(String field) {
        JsonNode value = line.path(field);
        if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
            throw new IllegalArgumentException(field + " is neither true nor false");
        }
        return value.booleanValue();
    }

    private long time(String field) {
        return OffsetDateTime.parse(text(field)).toInstant().toEpochMilli();
    }

    private Long timeOrNull(String field) {
        return textOrNull(field) == null ? null : (Long) time(field);
    }

    private Integer countOrNull(String field) {
        JsonNode value = line.path(field);
        return value.isMissingNode() || value.isNull()
                ? null
                : (Integer) Math.toIntExact(whole(value));
    }

    private static long whole(JsonNode value) {
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new IllegalArgumentException(value + " is no whole number");
        }
        return value.longValue();
    }
}
