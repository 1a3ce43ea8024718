package io.reformpulse.simulators.replay;

import io.reformpulse.schemas.Topics;
import io.reformpulse.simulators.wire.SimulatedRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Streams to replay. */
final class Streams {
    static final long START = 1_700_000_000_000L;

    private Streams() {}

    /** One record a second, most of them dossier events. */
    static List<SimulatedRecord> everySecond(int size) {
        List<SimulatedRecord> stream = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String topic = i % 5 == 4 ? Topics.RATING_EVENTS : Topics.DOSSIER_EVENTS;
            byte[] value = ("value " + i).getBytes(StandardCharsets.UTF_8);
            stream.add(new SimulatedRecord(topic, "key" + i % 17, value, START + i * 1_000));
        }
        return stream;
    }
}
