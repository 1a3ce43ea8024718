package io.reformpulse.controlroom.feed;

import io.reformpulse.schemas.NotDecodable;
import io.reformpulse.schemas.SingleObject;
import io.reformpulse.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Every dossier as it stands, and what arrives of the communes: from this only when each was heard
 * last, so it is enough to look back some days.
 */
final class ArrivalTopics implements TopicGroup {
    /** Who has not been heard for longer counts as never heard. */
    static final Duration LOOK_BACK = Duration.ofDays(8);

    private final FeedListener listener;
    private final LongSupplier asOf;

    /**
     * @param asOf of the figures, epoch milliseconds; MIN_VALUE while there are none
     */
    ArrivalTopics(FeedListener listener, LongSupplier asOf) {
        this.listener = listener;
        this.asOf = asOf;
    }

    @Override
    public List<String> topics() {
        return List.of(
                Topics.DOSSIERS,
                Topics.DOSSIER_EVENTS,
                Topics.RATING_EVENTS,
                Topics.FEED_HEARTBEATS);
    }

    @Override
    public long since(String topic) {
        long now = asOf.getAsLong();
        return topic.equals(Topics.DOSSIERS) || now == Long.MIN_VALUE
                ? FROM_BEGINNING
                : now - LOOK_BACK.toMillis();
    }

    @Override
    public void begin(int partitionsOfFirst) {}

    @Override
    public void take(ConsumerRecord<byte[], byte[]> record) throws NotDecodable {
        byte[] value = record.value();
        if (record.topic().equals(Topics.DOSSIERS)) {
            if (value == null) {
                listener.dossierGone(new String(record.key(), StandardCharsets.UTF_8));
            } else {
                listener.dossier(SingleObject.DOSSIER_VIEW.decode(value));
            }
        } else if (value != null) {
            heard(record.topic(), value, record.timestamp());
        }
    }

    private void heard(String topic, byte[] value, long arrivedAt) {
        try {
            listener.heard(unit(topic, value), arrivedAt);
        } catch (NotDecodable e) {
            // The job rejects it and says so; a commune that sends nothing else is not heard.
        }
    }

    private static String unit(String topic, byte[] value) throws NotDecodable {
        return switch (topic) {
            case Topics.DOSSIER_EVENTS -> SingleObject.DOSSIER_EVENT.decode(value).getCommuneCode();
            case Topics.RATING_EVENTS -> SingleObject.RATING_EVENT.decode(value).getCommuneCode();
            default -> SingleObject.HEARTBEAT.decode(value).getCommuneCode();
        };
    }

    @Override
    public void throughBacklog() {
        listener.throughArrivals();
    }
}
