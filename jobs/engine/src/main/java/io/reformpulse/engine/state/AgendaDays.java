package io.reformpulse.engine.state;

import io.reformpulse.domain.commune.AgendaEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.state.MapState;

/**
 * The agenda of one commune, a bucket for each day (UTC). Only the first bucket is opened; the
 * others are appended to when flushed.
 *
 * <p>Version 1 of a bucket: version; each entry to the end: instant since the day's start, kind,
 * id.
 */
final class AgendaDays {
    private static final int VERSION = 1;
    private static final String WHAT = "An agenda's day";
    private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);
    private static final long UNKNOWN = Long.MIN_VALUE;
    private static final int ENTRY_BYTES = 100;
    private static final AgendaEntry.Kind[] KINDS = AgendaEntry.Kind.values();

    private static final class Day {
        final long number;
        boolean stored;
        List<AgendaEntry> added;
        PriorityQueue<AgendaEntry> open;

        Day(long number, boolean stored) {
            this.number = number;
            this.stored = stored;
        }
    }

    private final MapState<Long, byte[]> state;
    private final ByteWriter writer;
    private final CacheBudget budget;
    private final TreeMap<Long, Day> days = new TreeMap<>();
    private final Set<Day> changed = new HashSet<>();
    private final Set<Long> gone = new HashSet<>();

    /** The instant of the first entry, asked for before each record; UNKNOWN until looked up. */
    private long first = UNKNOWN;

    AgendaDays(
            MapState<Long, byte[]> state,
            ByteWriter writer,
            CacheBudget budget,
            boolean nothingStored)
            throws Exception {
        this.state = state;
        this.writer = writer;
        this.budget = budget;
        if (!nothingStored) {
            for (Long day : state.keys()) {
                days.put(day, new Day(day, true));
            }
        }
    }

    void schedule(AgendaEntry entry) {
        if (entry.at() < first) {
            first = UNKNOWN;
        }
        long number = Math.floorDiv(entry.at(), DAY_MILLIS);
        Day day = days.get(number);
        if (day == null) {
            day = new Day(number, gone.remove(number));
            days.put(number, day);
            if (day.stored) {
                // What the state still has of that day is past; it must not come back.
                day.stored = false;
                day.open = open();
            }
        }
        changed.add(day);
        if (day.open != null) {
            day.open.add(entry);
            return;
        }
        if (day.added == null) {
            day.added = new ArrayList<>();
        }
        day.added.add(entry);
        budget.touch(ENTRY_BYTES);
    }

    long first() {
        if (first == UNKNOWN) {
            first =
                    days.isEmpty()
                            ? Long.MAX_VALUE
                            : opened(days.firstEntry().getValue()).peek().at();
        }
        return first;
    }

    AgendaEntry takeUpTo(long instant) {
        if (first() > instant) {
            return null;
        }
        first = UNKNOWN;
        Day day = days.firstEntry().getValue();
        AgendaEntry entry = day.open.poll();
        if (day.open.isEmpty()) {
            days.remove(day.number);
            changed.remove(day);
            gone.add(day.number);
        } else {
            changed.add(day);
        }
        return entry;
    }

    private PriorityQueue<AgendaEntry> opened(Day day) {
        if (day.open == null) {
            day.open = open();
            if (day.stored) {
                StoredBytes.read(WHAT, stored(day.number), in -> readInto(day, in));
            }
            if (day.added != null) {
                day.open.addAll(day.added);
                day.added = null;
            }
        }
        return day.open;
    }

    private static PriorityQueue<AgendaEntry> open() {
        return new PriorityQueue<>(
                Comparator.comparingLong(AgendaEntry::at)
                        .thenComparing(AgendaEntry::kind)
                        .thenComparing(AgendaEntry::id));
    }

    private byte[] stored(long number) {
        try {
            return state.get(number);
        } catch (Exception e) {
            throw new StateAccess("The agenda of day " + number + " cannot be read", e);
        }
    }

    private static Day readInto(Day day, ByteReader in) {
        in.readVersion(VERSION, WHAT);
        long start = day.number * DAY_MILLIS;
        while (in.hasMore()) {
            day.open.add(
                    new AgendaEntry(start + in.readVar(), KINDS[in.readByte()], in.readText()));
        }
        return day;
    }

    private static void write(AgendaEntry entry, long number, ByteWriter out) {
        out.writeVar(entry.at() - number * DAY_MILLIS);
        out.writeByte(entry.kind().ordinal());
        out.writeText(entry.id());
    }

    void flush() throws Exception {
        for (Long number : gone) {
            state.remove(number);
        }
        gone.clear();
        if (changed.isEmpty()) {
            return;
        }
        Map<Long, byte[]> written = new HashMap<>();
        for (Day day : changed) {
            written.put(day.number, bytes(day));
            day.stored = true;
            day.added = null;
        }
        changed.clear();
        state.putAll(written);
    }

    private byte[] bytes(Day day) {
        writer.reset();
        if (day.open != null || !day.stored) {
            writer.writeByte(VERSION);
        } else {
            writer.append(stored(day.number));
        }
        for (AgendaEntry entry : day.open != null ? day.open : day.added) {
            write(entry, day.number, writer);
        }
        return writer.toBytes();
    }
}
