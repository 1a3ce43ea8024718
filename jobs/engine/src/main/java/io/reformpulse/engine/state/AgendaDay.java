package io.reformpulse.engine.state;

import io.reformpulse.domain.commune.AgendaEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.state.MapState;

/**
 * One day (UTC) of a commune's agenda. What is added is stored as a chunk of its own, so that a day
 * which is far away or long costs no more than what comes to it; a day of which something was taken
 * is stored whole.
 *
 * <p>Version 1 of a chunk: version; each entry to the end: instant since the day's start, kind, id.
 */
final class AgendaDay {
    private static final int VERSION = 1;
    private static final String WHAT = "An agenda's day";
    private static final int MOST_CHUNKS = 64;
    private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);
    private static final AgendaEntry.Kind[] KINDS = AgendaEntry.Kind.values();

    private final int number;
    private int chunks;
    private List<AgendaEntry> added = List.of();
    private PriorityQueue<AgendaEntry> open;
    private boolean taken;

    /**
     * @param number days since the epoch
     */
    AgendaDay(int number) {
        this.number = number;
    }

    static int dayOf(long instant) {
        return Math.toIntExact(Math.floorDiv(instant, DAY_MILLIS));
    }

    /** The day of a chunk's key. A day's first chunk has the day as its key. */
    static int dayOfChunk(long key) {
        return (int) key;
    }

    private long key(int chunk) {
        return ((long) chunk << Integer.SIZE) + number;
    }

    int number() {
        return number;
    }

    /** Notes that the state has a chunk of this day. */
    void found(long key) {
        chunks = Math.max(chunks, (int) ((key - number) >> Integer.SIZE) + 1);
    }

    void add(AgendaEntry entry) {
        if (added.isEmpty()) {
            added = new ArrayList<>();
        }
        added.add(entry);
        if (open != null) {
            open.add(entry);
        }
    }

    /** All entries of the day by instant; whoever takes one says so. */
    PriorityQueue<AgendaEntry> open(MapState<Long, byte[]> state) {
        if (open == null) {
            open =
                    new PriorityQueue<>(
                            Comparator.comparingLong(AgendaEntry::at)
                                    .thenComparing(AgendaEntry::kind)
                                    .thenComparing(AgendaEntry::id));
            for (int chunk = 0; chunk < chunks; chunk++) {
                open.addAll(StoredBytes.read(WHAT, VERSION, stored(state, chunk), this::readAll));
            }
            open.addAll(added);
        }
        return open;
    }

    AgendaEntry poll() {
        taken = true;
        return open.poll();
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /** Adds what is to be stored of this day, and removes from the state what is no more. */
    void flush(MapState<Long, byte[]> state, Map<Long, byte[]> written, ByteWriter out)
            throws Exception {
        out.reset().writeByte(VERSION);
        boolean whole = taken || chunks >= MOST_CHUNKS;
        if (taken) {
            open.forEach(entry -> write(entry, out));
        } else {
            for (int chunk = 0; whole && chunk < chunks; chunk++) {
                out.append(StoredBytes.read(WHAT, VERSION, stored(state, chunk), ByteReader::rest));
            }
            added.forEach(entry -> write(entry, out));
        }
        if (whole) {
            remove(state);
        }
        written.put(key(chunks++), out.toBytes());
        added = List.of();
        taken = false;
    }

    void remove(MapState<Long, byte[]> state) throws Exception {
        while (chunks > 0) {
            state.remove(key(--chunks));
        }
    }

    private byte[] stored(MapState<Long, byte[]> state, int chunk) {
        try {
            return state.get(key(chunk));
        } catch (Exception e) {
            throw new StateAccess("The agenda of day " + number + " cannot be read", e);
        }
    }

    private List<AgendaEntry> readAll(ByteReader in) {
        List<AgendaEntry> entries = new ArrayList<>();
        while (in.hasMore()) {
            entries.add(read(in));
        }
        return entries;
    }

    private AgendaEntry read(ByteReader in) {
        long at = number * DAY_MILLIS + in.readVar();
        return new AgendaEntry(at, KINDS[in.readByte()], in.readText());
    }

    private void write(AgendaEntry entry, ByteWriter out) {
        out.writeVar(entry.at() - number * DAY_MILLIS);
        out.writeByte(entry.kind().ordinal());
        out.writeText(entry.id());
    }
}
