package io.reformpulse.benchmarks.run;

import io.reformpulse.benchmarks.year.PlainYear;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends each event when it happens, come what may: one that is late is sent at once, and the next
 * one's time does not move. An event's latency begins when it happened.
 */
final class OpenLoop {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final String bootstrap;
    private final EpochLatency latency;

    OpenLoop(String bootstrap, EpochLatency latency) {
        this.bootstrap = bootstrap;
        this.latency = latency;
    }

    /**
     * @param from now, when the first event happens; epoch milliseconds
     * @param countFrom what happens before it only warms up; epoch milliseconds
     * @param warm is told when it comes
     * @return how many events counted
     */
    long send(PlainYear events, long from, long countFrom, Runnable warm) {
        Properties settings = Stage.producer(bootstrap);
        settings.put("linger.ms", "2");
        ByteArraySerializer bytes = new ByteArraySerializer();
        try (KafkaProducer<byte[], byte[]> out = new KafkaProducer<>(settings, bytes, bytes)) {
            long begun = System.nanoTime();
            long counted = 0;
            while (events.hasNext()) {
                PlainYear.Message event = events.next();
                long due = begun + (event.at() - from) * NANOS_PER_MILLI;
                awaitNanos(due);
                boolean counts = event.at() >= countFrom;
                if (counts && counted++ == 0) {
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
            return counted;
        }
    }

    private static void awaitNanos(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
