package io.reformpulse.engine.intake;

import io.reformpulse.domain.intake.Admission;

/**
 * Turns the bytes of one record into an event or a rejection; whatever the bytes, it never throws.
 */
public interface FeedDecoder {
    /** An event is some 300 bytes; one longer than this is none, whatever it says. */
    int LONGEST_RECORD_BYTES = 1 << 20;

    /**
     * @param raw the record; null and empty are rejected like other bytes that are no record
     * @param source the Kafka topic, or the event file's name
     * @param partition the Kafka partition; 0 for a file
     * @param offset the Kafka offset, or the line number from 1
     * @param arrivedAt when it arrived, epoch milliseconds; the line of an event file says so
     *     itself
     */
    Admission decode(byte[] raw, String source, int partition, long offset, long arrivedAt);
}
