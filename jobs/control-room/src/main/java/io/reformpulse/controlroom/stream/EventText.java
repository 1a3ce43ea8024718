package io.reformpulse.controlroom.stream;

import java.nio.charset.StandardCharsets;

/** One server-sent event as it goes over the wire. */
final class EventText {
    static final String SNAPSHOT = "snapshot";
    static final String DELTA = "delta";
    static final String BEAT = "beat";
    static final String RESYNC = "resync";
    static final byte[] NO_DATA = "{}".getBytes(StandardCharsets.UTF_8);

    private static final byte[] END = "\n\n".getBytes(StandardCharsets.UTF_8);

    private EventText() {}

    /**
     * @param json on one line
     */
    static byte[] of(String name, EventId id, byte[] json) {
        byte[] head =
                ("id: " + id + "\nevent: " + name + "\ndata: ").getBytes(StandardCharsets.UTF_8);
        byte[] event = new byte[head.length + json.length + END.length];
        System.arraycopy(head, 0, event, 0, head.length);
        System.arraycopy(json, 0, event, head.length, json.length);
        System.arraycopy(END, 0, event, head.length + json.length, END.length);
        return event;
    }
}
