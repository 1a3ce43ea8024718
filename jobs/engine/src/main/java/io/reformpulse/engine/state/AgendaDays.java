package io.reformpulse.engine.state;

import io.reformpulse.domain.commune.AgendaEntry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.api.common.state.MapState;

/** The agenda of one commune by {@link AgendaDay}; only days that are near are opened. */
final class AgendaDays {
    private static final long UNKNOWN = Long.MIN_VALUE;
    private static final int ENTRY_BYTES = 100;

    private final MapState<Long, byte[]> state;
    private final ByteWriter writer;
    private final CacheBudget budget;
    private final TreeMap<Integer, AgendaDay> days = new TreeMap<>();
    private final Set<AgendaDay> changed = new HashSet<>();
    private final Map<Integer, AgendaDay> gone = new HashMap<>();

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
            for (Long chunk : state.keys()) {
                days.computeIfAbsent(AgendaDay.dayOfChunk(chunk), AgendaDay::new).found(chunk);
            }
        }
    }

    void schedule(AgendaEntry entry) {
        if (entry.at() < first) {
            first = UNKNOWN;
        }
        AgendaDay day = days.computeIfAbsent(AgendaDay.dayOf(entry.at()), this::day);
        day.add(entry);
        changed.add(day);
        budget.touch(ENTRY_BYTES);
    }

    /** One that was emptied knows what the state still has of it. */
    private AgendaDay day(int number) {
        AgendaDay emptied = gone.remove(number);
        return emptied == null ? new AgendaDay(number) : emptied;
    }

    long first() {
        if (first == UNKNOWN) {
            first = days.isEmpty() ? Long.MAX_VALUE : firstDay().peek().at();
        }
        return first;
    }

    private PriorityQueue<AgendaEntry> firstDay() {
        return days.firstEntry().getValue().open(state);
    }

    /** The dossiers that come to be overdue after an instant, up to another. */
    Set<String> overdueIn(long afterExclusive, long toInclusive) {
        Set<String> found = new HashSet<>();
        var asked =
                days.subMap(
                        AgendaDay.dayOf(afterExclusive), true, AgendaDay.dayOf(toInclusive), true);
        for (AgendaDay day : asked.values()) {
            for (AgendaEntry entry : day.open(state)) {
                if (entry.isOverdueIn(afterExclusive, toInclusive)) {
                    found.add(entry.id());
                }
            }
        }
        return found;
    }

    AgendaEntry takeUpTo(long instant) {
        if (first() > instant) {
            return null;
        }
        first = UNKNOWN;
        AgendaDay day = days.firstEntry().getValue();
        AgendaEntry entry = day.poll();
        if (day.isEmpty()) {
            days.remove(day.number());
            changed.remove(day);
            gone.put(day.number(), day);
        } else {
            changed.add(day);
        }
        return entry;
    }

    void flush() throws Exception {
        for (AgendaDay day : gone.values()) {
            day.remove(state);
        }
        gone.clear();
        if (changed.isEmpty()) {
            return;
        }
        Map<Long, byte[]> written = new HashMap<>();
        for (AgendaDay day : changed) {
            day.flush(state, written, writer);
        }
        changed.clear();
        state.putAll(written);
    }
}
