package io.reformpulse.standalone.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.simulators.wire.SimulatedRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventsByArrivalTest {
    @TempDir Path dir;

    @Test
    void aFileInOrderStaysAsItIs() throws Exception {
        assertThat(days(heartbeat(1), heartbeat(2), heartbeat(3))).containsExactly(1, 2, 3);
    }

    @Test
    void anyOtherFileIsSorted() throws Exception {
        assertThat(days(heartbeat(3), heartbeat(1), heartbeat(2))).containsExactly(1, 2, 3);
    }

    @Test
    void aLineThatIsNoEventKeepsItsPlaceBehindTheOneBefore() throws Exception {
        assertThat(days(heartbeat(3), "no event", heartbeat(1))).containsExactly(1, 3, 3);
    }

    private List<Integer> days(String... lines) throws Exception {
        Path file = Files.write(dir.resolve("events.jsonl"), List.of(lines));
        List<Integer> days = new ArrayList<>();
        Iterator<SimulatedRecord> records = EventsByArrival.of(file).records();
        while (records.hasNext()) {
            days.add((int) (records.next().arrivedAt() / 86_400_000L) - 20_000);
        }
        return days;
    }

    /** Epoch day 20,000 is 2024-10-04. */
    private static String heartbeat(int day) {
        return """
                {"kind":"heartbeat","communeCode":"02734","sentAt":"2024-10-0%dT00:00:00Z","sequence":%d}"""
                .formatted(4 + day, day);
    }
}
