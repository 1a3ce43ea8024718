package io.reformpulse.simulators.wire;

import java.util.Arrays;

/**
 * A record ready for Kafka.
 *
 * @param arrivedAt the record's timestamp, epoch milliseconds
 */
public record SimulatedRecord(String topic, String key, byte[] value, long arrivedAt) {
    @Override
    public boolean equals(Object other) {
        return other instanceof SimulatedRecord record
                && arrivedAt == record.arrivedAt
                && topic.equals(record.topic)
                && key.equals(record.key)
                && Arrays.equals(value, record.value);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(arrivedAt) + Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return topic + "[" + key + "] at " + arrivedAt + ", " + value.length + " bytes";
    }
}
