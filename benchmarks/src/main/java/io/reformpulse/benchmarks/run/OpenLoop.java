package io.reformpulse.benchmarks.run;

import io.reformpulse.benchmarks.year.PlainYear;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends so many events a second, come what may: one that is late is sent at once, and the next
 * one's time does not move. An event's latency begins when it was due.
 */
final class OpenLoop {
    private static final double NANOS = 1e9;

    private final String bootstrap;
    private final int rate;
    private final EpochLatency latency;

    OpenLoop(String bootstrap, int rate, EpochLatency latency) {
        this.bootstrap = bootstrap;
        this.rate = rate;
        this.latency = latency;
    }

    /**
     * @param uncounted so many events at the beginning only warm up
     * @param warm is told when these are sent
     */
    void send(PlainYear events, long uncounted, Runnable warm) {
        Properties settings = Stage.producer(bootstrap);
        settings.put("linger.ms", "2");
        ByteArraySerializer bytes = new ByteArraySerializer();
        try (KafkaProducer<byte[], byte[]> out = new KafkaProducer<>(settings, bytes, bytes)) {
            long begun = System.nanoTime();
            for (long number = 0; events.hasNext(); number++) {
                PlainYear.Message event = events.next();
                long due = begun + (long) (NANOS * number / rate);
                awaitNanos(due);
                boolean counts = number >= uncounted;
                if (number == uncounted) {
                    warm.run();
                }
                byte[] key = event.key().getBytes(StandardCharsets.UTF_8);
                out.send(
                        new ProducerRecord<>(event.topic(), key, event.value()),
                        (stored, error) -> {
                            if (error == null && counts) {
                                latency.sent(stored.timestamp(), due);
                            }
                        });
            }
        }
    }

    private static void awaitNanos(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
