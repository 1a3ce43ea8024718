package io.reformpulse.standalone.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.commune.EpochInvariants;
import io.reformpulse.domain.kpi.Figures;
import io.reformpulse.domain.kpi.Flow;
import io.reformpulse.domain.kpi.Gauge;
import io.reformpulse.domain.kpi.KpiRow;
import io.reformpulse.domain.kpi.WindowType;
import io.reformpulse.domain.unit.UnitTree;
import io.reformpulse.engine.wire.KpiUpdates;
import io.reformpulse.schemas.NotDecodable;
import io.reformpulse.schemas.Revision;
import io.reformpulse.schemas.SingleObject;
import io.reformpulse.schemas.Topics;
import io.reformpulse.standalone.engine.TopicDump;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The whole log of {@code kpi-updates}, of all runs, and what must hold of it. */
final class KpiLog {
    private final List<KpiRow> rows = new ArrayList<>();
    private final Map<String, Revision> kept = new HashMap<>();
    private final Map<Integer, Revision> closed = new TreeMap<>();
    private final Map<String, KpiRow> told = new HashMap<>();
    private final TreeSet<Long> generations = new TreeSet<>();
    private int repeated;

    /** Reads it; fails where the order of the log breaks the protocol. */
    static KpiLog read(TopicDump dump) throws NotDecodable {
        KpiLog log = new KpiLog();
        for (ConsumerRecord<byte[], byte[]> record : dump.all(Topics.KPI_UPDATES)) {
            log.add(record);
        }
        return log;
    }

    private void add(ConsumerRecord<byte[], byte[]> record) throws NotDecodable {
        String key = record.partition() + " " + new String(record.key(), StandardCharsets.UTF_8);
        Revision revision = RecordRevision.of(record);
        generations.add(revision.generation());
        Revision before = kept.put(key, revision);
        assertThat(before == null || before.compareTo(revision) <= 0)
                .as("revisions of %s: %s after %s", key, revision, before)
                .isTrue();
        if (record.value() == null) {
            return;
        }
        if (SingleObject.EPOCH_MARKER.claims(record.value())) {
            closed.put(record.partition(), revision);
            return;
        }
        Revision marker = closed.get(record.partition());
        assertThat(marker == null || marker.compareTo(revision) < 0)
                .as("%s: %s comes after its epoch was closed by %s", key, revision, marker)
                .isTrue();
        KpiRow row = KpiUpdates.row(SingleObject.KPI_UPDATE.decode(record.value()));
        rows.add(row);
        repeat(key + " " + row.epoch(), row);
    }

    /** A later run says of an epoch what an earlier one said. */
    private void repeat(String keyAndEpoch, KpiRow row) {
        KpiRow earlier = told.put(keyAndEpoch, row);
        if (earlier != null) {
            repeated++;
            assertThat(row.withRevision(earlier.generation(), row.epoch())).isEqualTo(earlier);
        }
    }

    /** The newest epoch that is closed in every partition; MIN_VALUE if none is. */
    long closedEpoch(int partitions) {
        return closed.size() < partitions
                ? Long.MIN_VALUE
                : closed.values().stream().mapToLong(Revision::epoch).min().orElseThrow();
    }

    /** How many runs wrote to it. */
    int generations() {
        return generations.size();
    }

    int rows() {
        return rows.size();
    }

    /** How many rows of an epoch were written by more than one run. */
    int repeated() {
        return repeated;
    }

    /** In every closed epoch each unit is the sum of its children. */
    void assertSums(UnitTree units, long closedEpoch) {
        EpochInvariants.check(
                rows.stream().filter(row -> row.epoch() <= closedEpoch).toList(), units);
    }

    /** The official table's equation holds in every row of every window that has one. */
    void assertOfficialTable() {
        for (KpiRow row : rows) {
            WindowType type = row.window().type();
            if (type != WindowType.HOUR && type != WindowType.NOW) {
                assertThat(row.carriedOver() + row.flow(Flow.RECEIVED))
                        .as("carried over and received of %s", row)
                        .isEqualTo(Figures.ended(row.counts()) + row.gauge(Gauge.OPEN));
            }
        }
    }

    /** The row of each scope and window that stands at the end of an epoch. */
    Collection<KpiRow> standing(long epoch) {
        Map<String, KpiRow> standing = new HashMap<>();
        for (KpiRow row : rows) {
            if (row.epoch() <= epoch) {
                standing.merge(
                        row.scopeCode() + " " + row.window(),
                        row,
                        (old, fresh) -> isNewer(fresh, old) ? fresh : old);
            }
        }
        return standing.values();
    }

    private static boolean isNewer(KpiRow row, KpiRow than) {
        return row.epoch() != than.epoch()
                ? row.epoch() > than.epoch()
                : row.generation() > than.generation();
    }
}
