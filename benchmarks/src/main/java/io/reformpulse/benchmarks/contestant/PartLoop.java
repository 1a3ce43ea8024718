package io.reformpulse.benchmarks.contestant;

import io.reformpulse.benchmarks.table.DayFigures;
import io.reformpulse.benchmarks.table.LocalDay;
import io.reformpulse.schemas.DossierEvent;
import io.reformpulse.schemas.NotDecodable;
import io.reformpulse.schemas.RatingEvent;
import io.reformpulse.schemas.SingleObject;
import io.reformpulse.schemas.Topics;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads some partitions to their end: the figures by commune, then by day. */
final class PartLoop implements Callable<Map<String, DayFigures[]>> {
    static final int FIRST_DAY = (int) LocalDate.of(2020, 1, 1).toEpochDay();

    private static final int DAYS = 3660;
    private static final Duration POLL = Duration.ofMillis(100);

    private final Contest contest;
    private final Map<TopicPartition, Long> ends;
    private final Dossiers dossiers;
    private final Map<String, DayFigures[]> table = new HashMap<>();

    PartLoop(Contest contest, Map<TopicPartition, Long> ends, Dossiers dossiers) {
        this.contest = contest;
        this.ends = ends;
        this.dossiers = dossiers;
    }

    @Override
    public Map<String, DayFigures[]> call() throws NotDecodable {
        Properties settings = FeedEnds.client(contest.bootstrap());
        settings.put("auto.offset.reset", "earliest");
        settings.put("max.poll.records", "5000");
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        try (dossiers;
                KafkaConsumer<byte[], byte[]> in = new KafkaConsumer<>(settings, bytes, bytes)) {
            in.assign(ends.keySet());
            long committed = System.nanoTime();
            while (!isDone(in)) {
                for (ConsumerRecord<byte[], byte[]> record : in.poll(POLL)) {
                    take(record);
                }
                if (System.nanoTime() - committed > contest.interval().toNanos()) {
                    dossiers.commit();
                    committed = System.nanoTime();
                }
            }
            dossiers.commit();
        }
        return table;
    }

    private boolean isDone(KafkaConsumer<byte[], byte[]> in) {
        for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
            if (in.position(end.getKey()) < end.getValue()) {
                return false;
            }
        }
        return true;
    }

    private void take(ConsumerRecord<byte[], byte[]> record) throws NotDecodable {
        if (record.topic().equals(Topics.DOSSIER_EVENTS)) {
            DossierEvent event = SingleObject.DOSSIER_EVENT.decode(record.value());
            dossiers.apply(event, day(event.getCommuneCode(), event.getOccurredAt()));
        } else {
            RatingEvent event = SingleObject.RATING_EVENT.decode(record.value());
            DayFigures day = day(event.getCommuneCode(), event.getOccurredAt());
            day.ratings++;
            day.satisfied += event.getScore() >= 4 ? 1 : 0;
        }
    }

    private DayFigures day(String commune, long at) {
        DayFigures[] days = table.computeIfAbsent(commune, code -> new DayFigures[DAYS]);
        int index = LocalDay.of(at) - FIRST_DAY;
        DayFigures day = days[index];
        if (day == null) {
            day = new DayFigures();
            days[index] = day;
        }
        return day;
    }

    /** Adds the second to the first, which is given back. */
    static DayFigures[] sum(DayFigures[] one, DayFigures[] other) {
        for (int i = 0; i < one.length; i++) {
            if (one[i] == null) {
                one[i] = other[i];
            } else if (other[i] != null) {
                one[i].add(other[i]);
            }
        }
        return one;
    }
}
