package io.reformpulse.engine.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.apache.flink.api.common.state.MapState;

/**
 * The typed entries of one map of one key, written back when flushed. What was not touched since
 * the turn-over before last is dropped. The key must be current whenever state may be touched.
 */
final class EntryCache<K extends Comparable<K>, V> {
    /** What an entry takes beside its value: two objects, the key, the table. */
    private static final int ENTRY_BYTES = 120;

    /** How values are stored. */
    interface Layout<K, V> {
        V read(K key, byte[] stored) throws Exception;

        void write(K key, V value, ByteWriter out) throws Exception;

        /** Called when the value of a key was removed from the state. */
        default void removed(K key) throws Exception {}

        /** Roughly what the value takes on the heap. */
        int bytes(V value);

        /** Of values whose bytes say all, whatever their key. */
        static <K, V> Layout<K, V> of(
                Function<byte[], V> reader,
                BiConsumer<V, ByteWriter> writer,
                ToIntFunction<V> bytes) {
            return new CodecLayout<>(reader, writer, bytes);
        }
    }

    private record CodecLayout<K, V>(
            Function<byte[], V> reader, BiConsumer<V, ByteWriter> writer, ToIntFunction<V> heap)
            implements Layout<K, V> {
        @Override
        public V read(K key, byte[] stored) {
            return reader.apply(stored);
        }

        @Override
        public void write(K key, V value, ByteWriter out) {
            writer.accept(value, out);
        }

        @Override
        public int bytes(V value) {
            return heap.applyAsInt(value);
        }
    }

    private static final class Entry<K, V> {
        final K key;
        V value;
        boolean dirty;
        int turn;

        Entry(K key, V value) {
            this.key = key;
            this.value = value;
        }
    }

    private final MapState<K, byte[]> state;
    private final Layout<K, V> layout;
    private final CacheBudget budget;
    private final ByteWriter writer;
    private List<Entry<K, V>> dirty = new ArrayList<>();
    private Map<K, Entry<K, V>> touched = new HashMap<>();
    private Map<K, Entry<K, V>> older = new HashMap<>();
    private boolean nothingStored;
    private int turn;
    private TreeSet<K> keys;

    /**
     * @param nothingStored whether the map is known to be empty, which spares every look
     */
    EntryCache(
            MapState<K, byte[]> state,
            Layout<K, V> layout,
            CacheBudget budget,
            ByteWriter writer,
            boolean nothingStored) {
        this.state = state;
        this.layout = layout;
        this.budget = budget;
        this.writer = writer;
        this.nothingStored = nothingStored;
    }

    V get(K key) {
        return entry(key).value;
    }

    void put(K key, V value) {
        Entry<K, V> entry = entry(key);
        if (keys != null && (value == null) != (entry.value == null)) {
            if (value == null) {
                keys.remove(key);
            } else {
                keys.add(key);
            }
        }
        entry.value = value;
        if (!entry.dirty) {
            entry.dirty = true;
            dirty.add(entry);
        }
    }

    /** The keys that have a value, in order; read when first asked for, then kept up. */
    TreeSet<K> keys() {
        if (keys == null) {
            keys = readKeys();
        }
        return keys;
    }

    /** The same, read each time: for maps with more keys than the heap should hold. */
    TreeSet<K> readKeys() {
        TreeSet<K> found = new TreeSet<>();
        try {
            if (!nothingStored) {
                for (K key : state.keys()) {
                    found.add(key);
                }
            }
        } catch (Exception e) {
            throw new StateAccess("The keys of an entry cache cannot be read", e);
        }
        for (Entry<K, V> entry : dirty) {
            if (entry.value == null) {
                found.remove(entry.key);
            } else {
                found.add(entry.key);
            }
        }
        return found;
    }

    private Entry<K, V> entry(K key) {
        Entry<K, V> entry = touched.get(key);
        if (entry != null) {
            return entry;
        }
        entry = older.remove(key);
        if (entry == null) {
            entry = new Entry<>(key, nothingStored ? null : load(key));
        }
        entry.turn = turn;
        touched.put(key, entry);
        budget.touch(ENTRY_BYTES + (entry.value == null ? 0 : layout.bytes(entry.value)));
        return entry;
    }

    private V load(K key) {
        try {
            byte[] stored = state.get(key);
            return stored == null ? null : layout.read(key, stored);
        } catch (Exception e) {
            throw new StateAccess("Entry " + key + " cannot be read", e);
        }
    }

    /** Writes what changed since the last flush. */
    void flush() throws Exception {
        write(dirty);
        dirty.clear();
    }

    /** Drops what was not touched since the last turn-over, and writes what of it changed. */
    void turnOver() throws Exception {
        List<Entry<K, V>> kept = new ArrayList<>();
        List<Entry<K, V>> dropped = new ArrayList<>();
        for (Entry<K, V> entry : dirty) {
            (entry.turn == turn ? kept : dropped).add(entry);
        }
        write(dropped);
        dirty = kept;
        older = touched;
        touched = new HashMap<>();
        turn++;
    }

    private void write(List<Entry<K, V>> entries) throws Exception {
        if (entries.isEmpty()) {
            return;
        }
        Map<K, byte[]> written = new HashMap<>();
        for (Entry<K, V> entry : entries) {
            entry.dirty = false;
            if (entry.value == null) {
                state.remove(entry.key);
                layout.removed(entry.key);
            } else {
                layout.write(entry.key, entry.value, writer.reset());
                written.put(entry.key, writer.toBytes());
            }
        }
        if (!written.isEmpty()) {
            nothingStored = false;
            state.putAll(written);
        }
    }
}
