package io.reformpulse.standalone.figures;

import io.reformpulse.schemas.AlertEvent;
import io.reformpulse.schemas.NotDecodable;
import io.reformpulse.schemas.SingleObject;
import io.reformpulse.schemas.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Follows {@code alerts} from its beginning. */
public final class AlertFollower implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final TopicTail tail;

    /**
     * @param bootstrap HOST:PORT of the Kafka
     */
    public AlertFollower(String bootstrap) {
        tail = TopicTail.from(bootstrap, Topics.ALERTS);
    }

    /** All that is there now, in the order of each partition. */
    public static List<AlertEvent> all(String bootstrap) {
        List<AlertEvent> events = new ArrayList<>();
        try (AlertFollower follower = new AlertFollower(bootstrap)) {
            while (!follower.isThroughBacklog()) {
                events.addAll(follower.poll(POLL));
            }
        }
        return events;
    }

    /** Reads what has come, waiting for something at most so long. */
    public List<AlertEvent> poll(Duration patience) {
        List<AlertEvent> events = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : tail.poll(patience)) {
            try {
                events.add(SingleObject.ALERT_EVENT.decode(record.value()));
            } catch (NotDecodable e) {
                throw new IllegalStateException(
                        "Record "
                                + record.offset()
                                + " of "
                                + record.topic()
                                + " is no alert event: "
                                + e.getMessage(),
                        e);
            }
        }
        return events;
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
