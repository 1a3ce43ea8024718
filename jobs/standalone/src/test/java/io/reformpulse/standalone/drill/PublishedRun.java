package io.reformpulse.standalone.drill;

import io.reformpulse.domain.kpi.KpiRow;
import io.reformpulse.engine.wire.KpiUpdates;
import io.reformpulse.schemas.AlertEvent;
import io.reformpulse.schemas.EpochMarker;
import io.reformpulse.schemas.NotDecodable;
import io.reformpulse.schemas.SingleObject;
import io.reformpulse.schemas.Topics;
import io.reformpulse.standalone.engine.TopicDump;
import io.reformpulse.standalone.replay.AlertFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What the newest run of the job has published, of figures and of all runs' alerts. */
final class PublishedRun {
    private static final int PARTITIONS = 4;

    private final Map<Long, Map<Integer, Long>> asOfs = new HashMap<>();
    private final Map<String, KpiRow> rows = new HashMap<>();
    private final List<AlertEvent> alerts = new ArrayList<>();

    private PublishedRun() {}

    static PublishedRun read(String kafka) throws NotDecodable {
        TopicDump dump = new TopicDump(kafka);
        PublishedRun run = new PublishedRun();
        for (ConsumerRecord<byte[], byte[]> record : dump.all(Topics.KPI_UPDATES)) {
            run.figure(record.value());
        }
        for (ConsumerRecord<byte[], byte[]> record : dump.all(Topics.ALERTS)) {
            run.alerts.add(SingleObject.ALERT_EVENT.decode(record.value()));
        }
        return run;
    }

    private void figure(byte[] value) throws NotDecodable {
        if (value == null) {
            return;
        }
        if (SingleObject.EPOCH_MARKER.claims(value)) {
            EpochMarker marker = SingleObject.EPOCH_MARKER.decode(value);
            asOfs.computeIfAbsent(marker.getGeneration(), generation -> new HashMap<>())
                    .merge(marker.getPartition(), marker.getAsOf(), Math::max);
            return;
        }
        KpiRow row = KpiUpdates.row(SingleObject.KPI_UPDATE.decode(value));
        rows.merge(row.scopeCode() + " " + row.window(), row, PublishedRun::newer);
    }

    private static KpiRow newer(KpiRow one, KpiRow other) {
        boolean isLater =
                other.generation() != one.generation()
                        ? other.generation() > one.generation()
                        : other.epoch() >= one.epoch();
        return isLater ? other : one;
    }

    /** The greatest number of a run that closed an epoch; 0 if none did. */
    long generation() {
        return asOfs.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** Up to when the newest run's closed epochs hold all; MIN_VALUE before any. */
    long asOf() {
        Map<Integer, Long> newest = asOfs.getOrDefault(generation(), Map.of());
        return newest.size() < PARTITIONS
                ? Long.MIN_VALUE
                : newest.values().stream().mapToLong(Long::longValue).min().orElseThrow();
    }

    /** The rows that stand, as a reader keeps them. */
    Collection<KpiRow> rows() {
        return rows.values();
    }

    /** How often any step of an alert was told. */
    int toldSteps(long until) {
        return (int) alerts.stream().filter(each -> each.getAt() <= until).count();
    }

    /** The steps as an alerts file has them, each once. */
    List<String> steps(long until) {
        Map<String, AlertEvent> steps = new LinkedHashMap<>();
        for (AlertEvent each : alerts) {
            if (each.getAt() <= until) {
                steps.putIfAbsent(each.getEventId(), each);
            }
        }
        return AlertFile.lines(List.copyOf(steps.values()));
    }
}
