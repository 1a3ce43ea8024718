package io.reformpulse.engine.state;

import org.apache.flink.api.common.state.KeyedStateStore;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;

/** Keyed state of a real back end, by a key that the test sets. */
final class KeyedBackend implements AutoCloseable {
    /** The back ends that the job may run on. */
    enum Kind {
        HEAP,
        ROCKSDB;

        StateBackend make() {
            return this == HEAP ? new HashMapStateBackend() : new EmbeddedRocksDBStateBackend();
        }
    }

    private static final class Holder extends AbstractStreamOperator<String>
            implements OneInputStreamOperator<String, String> {
        private static final long serialVersionUID = 1L;

        KeyedStateStore store() {
            return getKeyedStateStore();
        }

        @Override
        public void processElement(StreamRecord<String> element) {}
    }

    private final Holder holder = new Holder();
    private final KeyedOneInputStreamOperatorTestHarness<String, String, String> harness;

    private KeyedBackend(Kind kind, OperatorSubtaskState restored) throws Exception {
        harness =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        holder, key -> key, Types.STRING, 720, 1, 0);
        harness.setStateBackend(kind.make());
        harness.setup();
        if (restored != null) {
            harness.initializeState(restored);
        }
        harness.open();
    }

    static KeyedBackend empty(Kind kind) throws Exception {
        return new KeyedBackend(kind, null);
    }

    static KeyedBackend restored(Kind kind, OperatorSubtaskState snapshot) throws Exception {
        return new KeyedBackend(kind, snapshot);
    }

    KeyedStateStore store() {
        return holder.store();
    }

    void key(String key) {
        holder.setCurrentKey(key);
    }

    OperatorSubtaskState snapshot() throws Exception {
        return harness.snapshot(1, 1);
    }

    @Override
    public void close() throws Exception {
        harness.close();
    }
}
