package io.reformpulse.controlroom.feed;

import io.reformpulse.schemas.EpochMarker;
import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.NotDecodable;
import io.reformpulse.schemas.SingleObject;
import io.reformpulse.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What the job publishes: figures of closed epochs, alerts, and the rules behind them. */
final class FigureTopics implements TopicGroup {
    private final FeedListener listener;
    private final Runnable whenThrough;
    private ClosedEpochs epochs;
    private boolean through;

    /**
     * @param whenThrough run once, after the listener was told all that was there
     */
    FigureTopics(FeedListener listener, Runnable whenThrough) {
        this.listener = listener;
        this.whenThrough = whenThrough;
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.KPI_UPDATES, Topics.ALERTS, Topics.TARGETS);
    }

    @Override
    public long since(String topic) {
        return FROM_BEGINNING;
    }

    @Override
    public void begin(int partitionsOfFirst) {
        epochs = new ClosedEpochs(partitionsOfFirst);
    }

    @Override
    public void take(ConsumerRecord<byte[], byte[]> record) throws NotDecodable {
        byte[] value = record.value();
        switch (record.topic()) {
            case Topics.KPI_UPDATES -> figure(record);
            case Topics.ALERTS -> listener.alert(SingleObject.ALERT_EVENT.decode(value));
            default -> {
                // A rule's tombstone says nothing: a rule ends by a version that says so.
                if (value != null) {
                    listener.rule(SingleObject.ALERT_RULE.decode(value));
                }
            }
        }
    }

    private void figure(ConsumerRecord<byte[], byte[]> record) throws NotDecodable {
        byte[] value = record.value();
        String key = new String(record.key(), StandardCharsets.UTF_8);
        if (value == null) {
            epochs.gone(key);
        } else if (SingleObject.EPOCH_MARKER.claims(value)) {
            EpochMarker marker = SingleObject.EPOCH_MARKER.decode(value);
            List<KpiUpdate> visible = epochs.marker(marker);
            if (visible != null) {
                listener.closed(visible, epochs.closed(), epochs.asOf(), record.timestamp());
            }
        } else {
            epochs.row(key, SingleObject.KPI_UPDATE.decode(value));
        }
    }

    @Override
    public void throughBacklog() {
        // After a lost connection the same is read again, and nobody need wait for it.
        if (!through) {
            through = true;
            listener.throughBacklog();
            whenThrough.run();
        }
    }
}
