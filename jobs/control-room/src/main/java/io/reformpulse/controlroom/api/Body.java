package io.reformpulse.controlroom.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/** The JSON object that a request carries, checked. */
public final class Body {
    /** More bytes are not taken; the longest note has less, whichever way it is escaped. */
    public static final int LARGEST = 16 << 10;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode object;

    private Body(JsonNode object) {
        this.object = object;
    }

    static Body of(Context ctx) {
        String type = ctx.contentType();
        // Another site's form can send other types without asking the browser.
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw Problem.badRequest("The body must be JSON, sent as application/json.");
        }
        try {
            // All of it is there, and it is not large: the server has seen to that.
            JsonNode node = JSON.readTree(ctx.bodyAsBytes());
            if (node == null || !node.isObject()) {
                throw Problem.badRequest("The body must be one JSON object.");
            }
            return new Body(node);
        } catch (JsonProcessingException e) {
            throw Problem.badRequest("The body is no JSON: " + e.getOriginalMessage() + ".");
        } catch (IOException e) {
            throw new UncheckedIOException("What was read already cannot be read.", e);
        }
    }

    /** Null if it is missing or null. */
    String textOrNull(String name) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw Problem.badRequest("The field " + name + " must be text.");
        }
        String text = value.textValue();
        if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            throw Problem.badRequest(
                    "The field " + name + " holds half a character; leave it out.");
        }
        return text;
    }

    String text(String name) {
        String text = textOrNull(name);
        if (text == null || text.isBlank()) {
            throw Problem.badRequest("The field " + name + " is missing; write it.");
        }
        return text;
    }

    /** A whole number from 1; null if it is missing or null. */
    Integer countOrNull(String name) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isInt() || value.intValue() < 1) {
            throw Problem.badRequest("The field " + name + " must be a whole number from 1.");
        }
        return value.intValue();
    }

    boolean has(String name) {
        return object.hasNonNull(name);
    }
}
