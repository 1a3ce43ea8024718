package io.reformpulse.simulators.wire;

/**
 * A message and when it reaches us; ordered by that, then by id.
 *
 * @param arrivedAt epoch milliseconds
 */
public record Delivery(Message message, long arrivedAt) implements Comparable<Delivery> {
    @Override
    public int compareTo(Delivery other) {
        int byTime = Long.compare(arrivedAt, other.arrivedAt);
        return byTime != 0 ? byTime : message.id().compareTo(other.message.id());
    }

    /** As it goes to Kafka. */
    public SimulatedRecord record() {
        return new SimulatedRecord(message.topic(), message.key(), message.value(), arrivedAt);
    }
}
