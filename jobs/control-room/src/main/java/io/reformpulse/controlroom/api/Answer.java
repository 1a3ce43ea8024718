package io.reformpulse.controlroom.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import io.reformpulse.controlroom.present.JsonBytes;
import io.reformpulse.controlroom.present.RowJson;
import java.io.IOException;

/** An answer in JSON, which nobody in between may keep. */
final class Answer {
    private Answer() {}

    static void json(Context ctx, JsonBytes.Body body) {
        json(ctx, JsonBytes.of(body));
    }

    static void json(Context ctx, byte[] body) {
        ctx.contentType("application/json");
        ctx.result(body);
    }

    /** Something was made. */
    static void made(Context ctx, JsonBytes.Body body) {
        ctx.status(201);
        json(ctx, body);
    }

    /** An object with one list. */
    static <T> JsonBytes.Body list(String name, Iterable<T> items, Item<T> writer) {
        return json -> {
            json.writeStartObject();
            array(json, name, items, writer);
            json.writeEndObject();
        };
    }

    /** The same, with the control room's time, by which what is in the list is to be judged. */
    static <T> JsonBytes.Body list(
            String name, Iterable<T> items, Item<T> writer, long serverTime) {
        return json -> {
            json.writeStartObject();
            array(json, name, items, writer);
            RowJson.instant(json, "serverTime", serverTime);
            json.writeEndObject();
        };
    }

    /** Writes one of a list. */
    @FunctionalInterface
    interface Item<T> {
        void write(JsonGenerator json, T item) throws IOException;
    }

    /** A field that is a list. */
    static <T> void array(JsonGenerator json, String name, Iterable<T> items, Item<T> writer)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (T item : items) {
            writer.write(json, item);
        }
        json.writeEndArray();
    }
}
