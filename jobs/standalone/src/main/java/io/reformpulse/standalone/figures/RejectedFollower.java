package io.reformpulse.standalone.figures;

import io.reformpulse.schemas.NotDecodable;
import io.reformpulse.schemas.RejectedEvent;
import io.reformpulse.schemas.SingleObject;
import io.reformpulse.schemas.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Follows {@code rejected-events} from its beginning. */
public final class RejectedFollower implements AutoCloseable {
    private final TopicTail tail;
    private long records;

    /**
     * @param bootstrap HOST:PORT of the Kafka
     */
    public RejectedFollower(String bootstrap) {
        tail = TopicTail.from(bootstrap, Topics.REJECTED_EVENTS);
    }

    /** Reads what has come, waiting for something at most so long. */
    public List<RejectedEvent> poll(Duration patience) {
        List<RejectedEvent> events = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : tail.poll(patience)) {
            try {
                RejectedEvent event = SingleObject.REJECTED_EVENT.decode(record.value());
                records += event.getRecords();
                events.add(event);
            } catch (NotDecodable e) {
                throw new IllegalStateException(
                        "Record "
                                + record.offset()
                                + " of "
                                + record.topic()
                                + " is no rejected event: "
                                + e.getMessage(),
                        e);
            }
        }
        return events;
    }

    /** How many records the rejections read so far stand for. */
    public long records() {
        return records;
    }

    /** Whether everything that was there when this began has been read. */
    public boolean isThroughBacklog() {
        return tail.isThroughBacklog();
    }

    @Override
    public void close() {
        tail.close();
    }
}
