package io.reformpulse.controlroom.stream;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** The last events of a channel, so that who was away for a moment gets only what it missed. */
final class EventRing {
    private static final int MOST = 256;
    private static final int MOST_BYTES = 4 << 20;

    private final ArrayDeque<Entry> entries = new ArrayDeque<>();
    private long since;
    private int bytes;

    private record Entry(long tick, byte[] event) {}

    /**
     * @param since the tick after which every event is in it
     */
    EventRing(long since) {
        this.since = since;
    }

    void add(long tick, byte[] event) {
        entries.add(new Entry(tick, event));
        bytes += event.length;
        while (entries.size() > MOST || bytes > MOST_BYTES) {
            Entry oldest = entries.remove();
            bytes -= oldest.event.length;
            since = oldest.tick;
        }
    }

    /** The events after a tick; null if some of them are gone. */
    List<byte[]> after(long tick) {
        if (tick < since) {
            return null;
        }
        List<byte[]> missed = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.tick > tick) {
                missed.add(entry.event);
            }
        }
        return missed;
    }
}
