package io.reformpulse.engine.state;

import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.flink.api.common.state.ValueState;

/** What is kept of one key as a whole: read once, written back when flushed. */
final class CachedHead<H> {
    private final ValueState<byte[]> state;
    private final BiConsumer<H, ByteWriter> layout;
    private final ByteWriter writer;
    private final boolean isNew;
    private H value;
    private boolean changed;

    CachedHead(
            ValueState<byte[]> state,
            Supplier<H> fresh,
            Function<byte[], H> reader,
            BiConsumer<H, ByteWriter> layout,
            ByteWriter writer)
            throws Exception {
        this.state = state;
        this.layout = layout;
        this.writer = writer;
        byte[] stored = state.value();
        isNew = stored == null;
        value = isNew ? fresh.get() : reader.apply(stored);
        changed = isNew;
    }

    /** Whether nothing of this key was ever stored. */
    boolean isNew() {
        return isNew;
    }

    H get() {
        return value;
    }

    void put(H changedValue) {
        value = changedValue;
        changed = true;
    }

    /**
     * Writes the head if it changed since the last flush; each checkpoint has it, as its presence
     * says that the rest of its key may be there too.
     *
     * @return whether it was written
     */
    boolean flush() throws Exception {
        if (!changed) {
            return false;
        }
        layout.accept(value, writer.reset());
        state.update(writer.toBytes());
        changed = false;
        return true;
    }
}
