package io.reformpulse.engine.intake;

/**
 * A record as read, before anything is known of it.
 *
 * @param topic the Kafka topic, or the event file's name
 * @param partition the Kafka partition; 0 for a file
 * @param offset the Kafka offset, or the line number from 1
 * @param arrivedAt the record's timestamp, epoch milliseconds; in a file what its line says
 * @param bytes the value; empty for a record without one
 * @param ahead whether it is stamped later than the source's own time can be: it moves no clock
 */
public record RawRecord(
        String topic, int partition, long offset, long arrivedAt, byte[] bytes, boolean ahead) {
    /** The same record, known to be stamped ahead of the time source. */
    public RawRecord asAhead() {
        return new RawRecord(topic, partition, offset, arrivedAt, bytes, true);
    }
}
