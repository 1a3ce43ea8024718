package io.reformpulse.engine.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.reformpulse.domain.intake.Admission;
import io.reformpulse.domain.intake.FeedDraft;
import io.reformpulse.domain.intake.FeedField;
import io.reformpulse.domain.intake.Provenance;
import io.reformpulse.domain.intake.RejectReason;
import io.reformpulse.domain.intake.StatelessChecks;
import io.reformpulse.domain.intake.Topic;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads lines of an event file (DESIGN 3.3). Fields it does not know are passed over; null is the
 * same as not there. Not thread-safe: one per reader.
 */
public final class JsonFeedDecoder implements FeedDecoder {
    private static final byte[] NOTHING = {};
    private static final int SHOWN_CHARACTERS = 60;
    private static final Map<String, FeedField> FIELDS = new HashMap<>();

    static {
        for (FeedField field : FeedField.values()) {
            FIELDS.put(field.label(), field);
        }
    }

    private final JsonFactory factory = new JsonFactory();
    private final StatelessChecks checks;
    private final FeedDraft draft = new FeedDraft();

    public JsonFeedDecoder(StatelessChecks checks) {
        this.checks = checks;
    }

    @Override
    public Admission decode(byte[] raw, String source, int partition, long offset, long arrivedAt) {
        byte[] line = raw == null ? NOTHING : raw;
        Provenance provenance = new Provenance(line, source, partition, offset);
        String undecodable = read(line);
        if (undecodable != null) {
            return UndecodableRecord.because(
                    RejectReason.UNDECODABLE, undecodable, provenance, null, arrivedAt);
        }
        return checks.check(draft, provenance);
    }

    /** Fills the draft; what makes the line no JSON at all, or null. */
    private String read(byte[] raw) {
        draft.clear();
        String tooLong = UndecodableRecord.lengthObjection(raw);
        if (tooLong != null) {
            return tooLong;
        }
        try (JsonParser json = factory.createParser(raw)) {
            JsonToken first = json.nextToken();
            if (first == null) {
                return "The line is empty; give one JSON object a line.";
            }
            boolean isObject = first == JsonToken.START_OBJECT;
            if (isObject) {
                readFields(json);
            } else {
                json.skipChildren();
            }
            if (json.nextToken() != null) {
                return "The line goes on after its JSON value.";
            }
            return isObject ? null : "The line is JSON but no object; give one object a line.";
        } catch (JsonProcessingException e) {
            return "The line is not JSON: " + firstLine(e.getOriginalMessage());
        } catch (IOException | RuntimeException e) {
            // Broken text, or names made to collide in the parser's table.
            return "The line cannot be read: " + firstLine(e.getMessage());
        }
    }

    private void readFields(JsonParser json) throws IOException {
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            JsonToken value = json.nextToken();
            FeedField field = FIELDS.get(name);
            if (field == null) {
                json.skipChildren();
            } else if (value != JsonToken.VALUE_NULL) {
                readField(json, field, value);
            }
        }
    }

    private void readField(JsonParser json, FeedField field, JsonToken value) throws IOException {
        switch (field) {
            case KIND -> readKind(json, value);
            case EVENT_ID,
                    REPLACES,
                    DOSSIER_ID,
                    COMMUNE_CODE,
                    PROCEDURE_CODE,
                    TYPE,
                    CHANNEL,
                    OFFICER_ID,
                    DEVICE_ID ->
                    readText(json, field, value);
            case OCCURRED_AT, DUE_AT, SENT_AT, ARRIVED_AT -> readTime(json, field, value);
            case SCORE, SEQUENCE, DOSSIERS_SENT, RATINGS_SENT -> readNumber(json, field, value);
            case VOIDED -> readFlag(json, value);
        }
        json.skipChildren();
    }

    private void readKind(JsonParser json, JsonToken value) throws IOException {
        String word = value == JsonToken.VALUE_STRING ? json.getText() : "";
        switch (word) {
            case "dossier" -> draft.topic(Topic.DOSSIER);
            case "rating" -> draft.topic(Topic.RATING);
            case "heartbeat" -> draft.topic(Topic.HEARTBEAT);
            default ->
                    draft.complain(
                            FeedField.KIND,
                            "The kind must be dossier, rating or heartbeat, but is "
                                    + shown(json)
                                    + ".");
        }
    }

    private void readText(JsonParser json, FeedField field, JsonToken value) throws IOException {
        if (value == JsonToken.VALUE_STRING) {
            draft.text(field, json.getText());
        } else {
            complain(json, field, "a text");
        }
    }

    private void readTime(JsonParser json, FeedField field, JsonToken value) throws IOException {
        long millis =
                value == JsonToken.VALUE_STRING
                        ? IsoTime.millis(
                                json.getTextCharacters(),
                                json.getTextOffset(),
                                json.getTextLength())
                        : IsoTime.NOT_A_TIME;
        if (millis == IsoTime.NOT_A_TIME) {
            complain(json, field, "a time with an offset such as 2024-03-05T09:10:00+07:00");
        } else {
            draft.number(field, millis);
        }
    }

    private void readNumber(JsonParser json, FeedField field, JsonToken value) throws IOException {
        boolean whole =
                value == JsonToken.VALUE_NUMBER_INT
                        && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
        if (whole) {
            draft.number(field, json.getLongValue());
        } else {
            complain(json, field, "a whole number");
        }
    }

    private void readFlag(JsonParser json, JsonToken value) throws IOException {
        if (value == JsonToken.VALUE_TRUE || value == JsonToken.VALUE_FALSE) {
            draft.number(FeedField.VOIDED, value == JsonToken.VALUE_TRUE ? 1 : 0);
        } else {
            complain(json, FeedField.VOIDED, "true or false");
        }
    }

    private void complain(JsonParser json, FeedField field, String wanted) throws IOException {
        draft.complain(
                field,
                "The " + field.label() + " must be " + wanted + ", but is " + shown(json) + ".");
    }

    private static String shown(JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return "an object";
        }
        if (token == JsonToken.START_ARRAY) {
            return "a list";
        }
        String text = json.getText();
        return text.length() <= SHOWN_CHARACTERS
                ? "'" + text + "'"
                : "'" + text.substring(0, SHOWN_CHARACTERS) + "...'";
    }

    private static String firstLine(String message) {
        String line = String.valueOf(message).lines().findFirst().orElse("");
        return line.endsWith(".") ? line : line + ".";
    }
}
