package io.reformpulse.domain.intake;

import java.util.Objects;

/**
 * Where a record came from and what it was, so that a rejection can keep it.
 *
 * @param raw the bytes as read; never changed
 * @param topic the Kafka topic, or the event file's name
 * @param partition the Kafka partition; 0 for a file
 * @param offset the Kafka offset, or the line number from 1
 */
public record Provenance(byte[] raw, String topic, int partition, long offset) {
    public Provenance {
        Objects.requireNonNull(raw, "raw");
        Objects.requireNonNull(topic, "topic");
    }
}
