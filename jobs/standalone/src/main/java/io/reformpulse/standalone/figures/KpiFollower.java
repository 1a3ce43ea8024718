package io.reformpulse.standalone.figures;

import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.NotDecodable;
import io.reformpulse.schemas.SingleObject;
import io.reformpulse.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Follows {@code kpi-updates} from its beginning and keeps the rows of closed epochs. */
public final class KpiFollower implements AutoCloseable {
    private final TopicTail tail;
    private final ClosedRows rows;
    private boolean upToDate;

    /**
     * @param bootstrap HOST:PORT of the Kafka
     */
    public KpiFollower(String bootstrap) {
        tail = TopicTail.from(bootstrap, Topics.KPI_UPDATES);
        rows = new ClosedRows(tail.partitions());
    }

    /**
     * Reads what has come, waiting for something at most so long.
     *
     * @return the rows that became visible
     */
    public List<KpiUpdate> poll(Duration patience) {
        List<KpiUpdate> visible = new ArrayList<>();
        ConsumerRecords<byte[], byte[]> records = tail.poll(patience);
        upToDate = records.isEmpty();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            take(record, visible::addAll);
        }
        return visible;
    }

    private void take(ConsumerRecord<byte[], byte[]> record, Consumer<List<KpiUpdate>> visible) {
        byte[] value = record.value();
        String key = new String(record.key(), StandardCharsets.UTF_8);
        try {
            if (value == null) {
                rows.gone(key);
            } else if (SingleObject.EPOCH_MARKER.claims(value)) {
                visible.accept(rows.marker(SingleObject.EPOCH_MARKER.decode(value)));
            } else {
                rows.row(key, SingleObject.KPI_UPDATE.decode(value));
            }
        } catch (NotDecodable e) {
            throw new IllegalStateException(
                    "Record "
                            + record.offset()
                            + " of "
                            + record.topic()
                            + " is no row: "
                            + e.getMessage(),
                    e);
        }
    }

    /** Whether the last poll found nothing more. */
    public boolean isUpToDate() {
        return upToDate;
    }

    /** Whether everything that was there when this began has been read. */
    public boolean isThroughBacklog() {
        return tail.isThroughBacklog();
    }

    /** The rows of closed epochs read so far. */
    public ClosedRows rows() {
        return rows;
    }

    @Override
    public void close() {
        tail.close();
    }
}
