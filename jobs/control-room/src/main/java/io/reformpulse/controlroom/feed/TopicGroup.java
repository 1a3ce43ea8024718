package io.reformpulse.controlroom.feed;

import io.reformpulse.schemas.NotDecodable;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Topics that are read by one thread, and what is made of their records. */
interface TopicGroup {
    /** In {@link #since}: every record that there is. */
    long FROM_BEGINNING = Long.MIN_VALUE;

    List<String> topics();

    /** From which arrival on a topic is read, epoch milliseconds. */
    long since(String topic);

    /**
     * Reading begins, perhaps once more.
     *
     * @param partitionsOfFirst of the first of the topics
     */
    void begin(int partitionsOfFirst);

    void take(ConsumerRecord<byte[], byte[]> record) throws NotDecodable;

    /** All that was there at the beginning has been taken. */
    void throughBacklog();
}
