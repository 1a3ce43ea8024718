package io.reformpulse.benchmarks.run;

import io.reformpulse.benchmarks.table.DayFigures;
import io.reformpulse.benchmarks.table.LocalDay;
import io.reformpulse.benchmarks.table.TableDigest;
import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.NotDecodable;
import io.reformpulse.schemas.SingleObject;
import io.reformpulse.schemas.WindowType;
import io.reformpulse.standalone.figures.TopicTail;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads what a run has left: of each row the last one written. */
final class TableReader {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final String COMMUNE = "COMMUNE";

    /** How many records it took, and what they come to. */
    record Found(long records, TableDigest table) {}

    private final String bootstrap;

    TableReader(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    Found read(String topic) throws NotDecodable {
        Map<String, DayFigures> table = new HashMap<>();
        long records = 0;
        try (TopicTail in = TopicTail.from(bootstrap, topic)) {
            while (!in.isThroughBacklog()) {
                for (ConsumerRecord<byte[], byte[]> record : in.poll(POLL)) {
                    records++;
                    take(record, table);
                }
            }
        }
        return new Found(records, TableDigest.of(table));
    }

    private static void take(ConsumerRecord<byte[], byte[]> record, Map<String, DayFigures> table)
            throws NotDecodable {
        if (record.topic().equals(Stage.TABLE)) {
            String key = new String(record.key(), StandardCharsets.UTF_8);
            table.put(key, DayFigures.of(record.value()));
        } else if (record.value() != null && SingleObject.KPI_UPDATE.claims(record.value())) {
            KpiUpdate row = SingleObject.KPI_UPDATE.decode(record.value());
            if (row.getWindowType() == WindowType.DAY && row.getScopeType().equals(COMMUNE)) {
                int day = LocalDay.of(row.getWindowStart());
                table.put(LocalDay.key(row.getScopeCode(), day), figures(row));
            }
        }
    }

    private static DayFigures figures(KpiUpdate row) {
        DayFigures figures = new DayFigures();
        figures.received = row.getReceived();
        figures.ended = row.getResolved() + row.getStopped() + row.getWithdrawn();
        figures.onTime = row.getOnTime();
        figures.handlingMillis = row.getHandlingMillis();
        figures.ratings = row.getRatings();
        figures.satisfied = row.getSatisfied();
        return figures;
    }
}
