package io.reformpulse.standalone.simulate;

import io.reformpulse.simulators.file.EventFileReader;
import io.reformpulse.simulators.wire.SimulatedRecord;
import io.reformpulse.standalone.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * The records of an event file in order of arrival, those of one instant as they stand in the file.
 * A file in order is read as it goes; any other is sorted in memory.
 */
public final class EventsByArrival {
    private static final int MOST_TO_SORT = 5_000_000;

    private final Path events;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;
    private boolean inOrder = true;

    private EventsByArrival(Path events) {
        this.events = events;
    }

    /** Looks through the file once. */
    public static EventsByArrival of(Path events) throws IOException {
        EventsByArrival byArrival = new EventsByArrival(events);
        try (EventFileReader reader = new EventFileReader(events)) {
            reader.forEachRemaining(byArrival::see);
        }
        return byArrival;
    }

    private void see(SimulatedRecord record) {
        inOrder = inOrder && record.arrivedAt() >= last;
        first = Math.min(first, record.arrivedAt());
        last = Math.max(last, record.arrivedAt());
    }

    /** From the first arrival to the last; none for an empty file. */
    Arrivals arrivals() {
        return last < first ? new Arrivals(0, 0) : new Arrivals(first, last);
    }

    public Iterator<SimulatedRecord> records() throws IOException {
        if (inOrder) {
            return new EventFileReader(events);
        }
        List<SimulatedRecord> records = new ArrayList<>();
        try (EventFileReader reader = new EventFileReader(events)) {
            while (reader.hasNext()) {
                records.add(reader.next());
                if (records.size() > MOST_TO_SORT) {
                    throw Failure.usage(
                            events
                                    + " has more than "
                                    + MOST_TO_SORT
                                    + " lines and is not in order of arrival; sort it first.");
                }
            }
        }
        records.sort(Comparator.comparingLong(SimulatedRecord::arrivedAt));
        return records.iterator();
    }
}
