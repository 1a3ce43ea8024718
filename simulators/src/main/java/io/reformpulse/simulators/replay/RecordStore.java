package io.reformpulse.simulators.replay;

import io.reformpulse.simulators.wire.SimulatedRecord;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/**
 * Where a replay puts its records: partitioned logs that keep the order in which they were sent.
 */
public interface RecordStore extends AutoCloseable {
    int partitions(String topic);

    /** How many records were ever put into a partition. */
    long held(String topic, int partition);

    /** The value of the newest record of a partition; null if it holds none any more. */
    byte[] newest(String topic, int partition);

    /** Starts sending; the answer comes soon, on another thread. */
    void send(SimulatedRecord record, int partition, Answer answer);

    /** How long it can leave records without any answer before it counts as gone. */
    Duration patience();

    /** Gives up what has no answer yet. */
    @Override
    void close();

    /** What became of a record. */
    interface Answer {
        /**
         * @param place how many records were put into the partition before this one; -1 if the
         *     store cannot tell
         */
        void stored(long place);

        /**
         * @param cause a {@link TimeoutException} if the store did not answer
         */
        void failed(Exception cause);
    }
}
