package io.reformpulse.standalone.up;

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
final class EventsByArrival {
    private static final int MOST_TO_SORT = 5_000_000;

    private EventsByArrival() {}

    static Iterator<SimulatedRecord> of(Path events) throws IOException {
        if (isInOrder(events)) {
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

    private static boolean isInOrder(Path events) throws IOException {
        try (EventFileReader reader = new EventFileReader(events)) {
            long newest = Long.MIN_VALUE;
            while (reader.hasNext()) {
                long arrivedAt = reader.next().arrivedAt();
                if (arrivedAt < newest) {
                    return false;
                }
                newest = arrivedAt;
            }
            return true;
        }
    }
}
