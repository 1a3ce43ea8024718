package io.reformpulse.delivery;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * What a delivery needs to know.
 *
 * @param kafka settings of the Kafka client by Kafka's own names, bootstrap.servers among them
 * @param folder where it keeps its state; one delivery at a time
 * @param subscribers the file that names them; it may come later, and change
 * @param fromBeginning whether the first run ever takes what is in the topic already
 * @param wall the time, for retries and signatures
 * @param alertTime epoch milliseconds on the clock that alerts are stamped with, which is the
 *     wall's but in a simulation; by it notices are muted. Null where only the alerts themselves
 *     tell it: then it stands at the newest one read
 * @param lines where lines for the standard output go; null where it is needed for something else,
 *     so that they cannot be delivered
 */
public record DeliverySettings(
        Map<String, Object> kafka,
        Path folder,
        Path subscribers,
        boolean fromBeginning,
        InstantSource wall,
        LongSupplier alertTime,
        PrintStream lines) {
    public DeliverySettings {
        kafka = Map.copyOf(kafka);
    }
}
