package io.reformpulse.controlroom.api;

import io.javalin.http.Context;
import io.reformpulse.controlroom.present.JsonBytes;

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
}
