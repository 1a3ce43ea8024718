package io.reformpulse.simulators.replay;

import io.reformpulse.simulators.wire.SimulatedRecord;

/**
 * Where a replay puts its records: partitioned logs that keep the order in which they were sent.
 */
public interface RecordStore extends AutoCloseable {
    int partitions(String topic);

    /** How many records were ever put into a partition. */
    long held(String topic, int partition);

    /** The value of the newest record of a partition; null if it holds none any more. */
    byte[] newest(String topic, int partition);

    /** Starts sending; the answer comes later, on another thread. */
    void send(SimulatedRecord record, int partition, Answer answer);

    /** Waits until every record sent has its answer. */
    void flush();

    @Override
    void close();

    /** What became of a record. */
    interface Answer {
        /**
         * @param place how many records were put into the partition before this one; -1 if the
         *     store cannot tell
         */
        void stored(long place);

        void failed(Exception cause);
    }
}
