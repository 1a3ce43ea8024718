package io.reformpulse.standalone.replay;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * Hands what a job puts out to a receiver in the same JVM. The job gets a copy of the sink, which
 * finds the receiver by a name; for bounded jobs that are not restarted.
 */
final class InProcessSink<T> implements Sink<T> {
    private static final long serialVersionUID = 1L;

    private static final Map<String, Consumer<?>> RECEIVERS = new ConcurrentHashMap<>();

    private final String name = UUID.randomUUID().toString();

    private InProcessSink() {}

    /**
     * @param receiver called by several threads at a time
     */
    static <T> InProcessSink<T> to(Consumer<T> receiver) {
        InProcessSink<T> sink = new InProcessSink<>();
        RECEIVERS.put(sink.name, receiver);
        return sink;
    }

    /** To be called once the job has ended. */
    void forget() {
        RECEIVERS.remove(name);
    }

    @Override
    @SuppressWarnings("unchecked")
    public SinkWriter<T> createWriter(WriterInitContext context) {
        Consumer<T> receiver = (Consumer<T>) RECEIVERS.get(name);
        return new SinkWriter<>() {
            @Override
            public void write(T element, Context at) {
                receiver.accept(element);
            }

            @Override
            public void flush(boolean endOfInput) {}

            @Override
            public void close() {}
        };
    }
}
