package io.reformpulse.standalone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.kpi.Figures;
import io.reformpulse.domain.kpi.Flow;
import io.reformpulse.domain.kpi.Gauge;
import io.reformpulse.domain.kpi.KpiRow;
import io.reformpulse.domain.kpi.WindowType;
import io.reformpulse.domain.unit.Unit;
import io.reformpulse.domain.unit.UnitTree;
import io.reformpulse.engine.wire.KpiUpdates;
import io.reformpulse.schemas.EpochMarker;
import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.NotDecodable;
import io.reformpulse.schemas.SingleObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The whole log of kpi-updates, epoch by epoch, and what must hold of it. */
final class EpochLog {
    private static final long NONE = Long.MIN_VALUE;

    private final TreeMap<Long, List<KpiRow>> byEpoch = new TreeMap<>();
    private final long[] closed;

    private EpochLog(int partitions) {
        closed = new long[partitions];
        Arrays.fill(closed, NONE);
    }

    static EpochLog read(List<ConsumerRecord<byte[], byte[]>> records, int partitions) {
        EpochLog log = new EpochLog(partitions);
        try {
            for (ConsumerRecord<byte[], byte[]> record : records) {
                log.add(record);
            }
        } catch (NotDecodable e) {
            throw new AssertionError(e);
        }
        return log;
    }

    private void add(ConsumerRecord<byte[], byte[]> record) throws NotDecodable {
        if (record.value() == null) {
            return;
        }
        if (SingleObject.EPOCH_MARKER.claims(record.value())) {
            EpochMarker marker = SingleObject.EPOCH_MARKER.decode(record.value());
            assertThat(marker.getPartition()).isEqualTo(record.partition());
            closed[record.partition()] = Math.max(closed[record.partition()], marker.getEpoch());
            return;
        }
        KpiUpdate update = SingleObject.KPI_UPDATE.decode(record.value());
        byEpoch.computeIfAbsent(update.getEpoch(), epoch -> new ArrayList<>())
                .add(KpiUpdates.row(update));
    }

    /** The newest epoch that is closed in every partition; MIN_VALUE if none is. */
    long closedEpoch() {
        return Arrays.stream(closed).min().orElse(NONE);
    }

    /** How many restart generations wrote rows. */
    long generations() {
        return byEpoch.values().stream()
                .flatMap(List::stream)
                .mapToLong(KpiRow::generation)
                .distinct()
                .count();
    }

    /** The row of each scope and window that stands at the end of the last closed epoch. */
    Map<String, KpiRow> standing() {
        Map<String, KpiRow> standing = new TreeMap<>();
        byEpoch.headMap(closedEpoch(), true)
                .values()
                .forEach(rows -> rows.forEach(row -> put(standing, row)));
        return standing;
    }

    /** Every row, also those that no longer stand. */
    List<KpiRow> everWritten() {
        return byEpoch.values().stream().flatMap(List::stream).toList();
    }

    /** The rows that stand and were written since the job was last started. */
    List<KpiRow> standingSinceStart() {
        List<KpiRow> rows = new ArrayList<>(standing().values());
        long newest = rows.stream().mapToLong(KpiRow::generation).max().orElse(NONE);
        rows.removeIf(row -> row.generation() < newest);
        return rows;
    }

    /** In every closed epoch each unit is the sum of its children, and T3 holds in every row. */
    void assertInvariants(UnitTree units) {
        Map<String, KpiRow> standing = new HashMap<>();
        byEpoch.headMap(closedEpoch(), true)
                .forEach(
                        (epoch, rows) -> {
                            rows.forEach(row -> put(standing, row));
                            for (KpiRow row : rows) {
                                assertOfficialTable(row);
                                assertSums(units, standing, row, epoch);
                            }
                        });
    }

    private static void assertOfficialTable(KpiRow row) {
        if (row.window().type() == WindowType.HOUR || row.window().type() == WindowType.NOW) {
            return;
        }
        assertThat(row.carriedOver() + row.flow(Flow.RECEIVED))
                .as("T3 of %s", row)
                .isEqualTo(Figures.ended(row.counts()) + row.gauge(Gauge.OPEN));
    }

    private static void assertSums(
            UnitTree units, Map<String, KpiRow> standing, KpiRow row, long epoch) {
        String parent = units.unit(row.scopeCode()).parentCode();
        if (parent == null) {
            return;
        }
        long[] sum = null;
        for (Unit child : units.all()) {
            KpiRow of = standing.get(key(child.code(), row));
            if (parent.equals(child.parentCode()) && of != null) {
                sum = sum == null ? vector(of) : plus(sum, vector(of));
            }
        }
        KpiRow above = standing.get(key(parent, row));
        assertThat(above).as("the row above %s in epoch %d", row, epoch).isNotNull();
        assertThat(vector(above)).as("%s in epoch %d", above, epoch).isEqualTo(sum);
    }

    private static long[] vector(KpiRow row) {
        long[] counts = row.counts().toArray();
        long[] all = Arrays.copyOf(counts, counts.length + 2);
        all[counts.length] = row.dueSoonOffice();
        all[counts.length + 1] = row.dueSoonDay();
        return all;
    }

    private static long[] plus(long[] a, long[] b) {
        long[] sum = a.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += b[i];
        }
        return sum;
    }

    private static void put(Map<String, KpiRow> standing, KpiRow row) {
        standing.merge(
                key(row.scopeCode(), row), row, (old, fresh) -> isNewer(fresh, old) ? fresh : old);
    }

    // Rows come by epoch: a greater epoch always stands; within one the greater generation does.
    private static boolean isNewer(KpiRow row, KpiRow than) {
        return row.epoch() != than.epoch()
                ? row.epoch() > than.epoch()
                : row.generation() >= than.generation();
    }

    private static String key(String scopeCode, KpiRow row) {
        return scopeCode + " " + row.window();
    }
}
