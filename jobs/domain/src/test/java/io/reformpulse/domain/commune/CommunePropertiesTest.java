package io.reformpulse.domain.commune;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.domain.intake.Outcome;
import io.reformpulse.domain.intake.Topic;
import io.reformpulse.domain.kpi.Flow;
import io.reformpulse.domain.kpi.Gauge;
import io.reformpulse.domain.kpi.KpiRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The laws of a province: any order, any split, live or replayed, the figures are the same. */
class CommunePropertiesTest {
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;

    @Property(tries = 60)
    void figuresDoNotDependOnOrderOrRepetition(@ForAll long seed) {
        List<FeedRecord> records = RandomFeed.of(seed, 25, 30);
        long asOf = endOf(records);
        List<String> expected = replay(records, asOf).table();

        List<FeedRecord> shuffled = new ArrayList<>(records);
        shuffled.addAll(records);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(replay(shuffled, asOf).table()).isEqualTo(expected);
    }

    @Property(tries = 60)
    void everyRecordIsInExactlyOneOutcome(@ForAll long seed) {
        List<FeedRecord> records = RandomFeed.of(seed, 25, 30);
        Province province = replay(records, endOf(records));
        for (Topic topic : Topic.values()) {
            long read = records.stream().filter(record -> record.topic() == topic).count();
            assertThat(province.conservation().total(topic)).isEqualTo(read);
            for (Outcome outcome : Outcome.values()) {
                assertThat(province.conservation().get(topic, outcome)).isNotNegative();
            }
        }
    }

    @Property(tries = 60)
    void whatIsPublishedLiveEndsAsTheReplay(@ForAll long seed) {
        List<FeedRecord> records = RandomFeed.of(seed, 15, 20);
        long asOf = endOf(records);
        Province replayed = replay(records, asOf);
        Province live = live(records, asOf, seed, 20 * MINUTE);

        Map<String, KpiRow> expected = replayed.lastRows();
        Map<String, KpiRow> actual = new TreeMap<>(live.lastRows());
        actual.values().removeIf(row -> isEmpty(row) || isPastRolling(row, expected));

        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach((key, row) -> assertSame(key, actual.get(key), row));
    }

    @Property(tries = 15)
    void aProvinceOfManyYearsFreezesTheSameLiveAndReplayed(@ForAll long seed) {
        List<FeedRecord> records = RandomFeed.of(seed, 60, 1500);
        long asOf = endOf(records);
        Province replayed = replay(records, asOf);
        Province live = live(records, asOf, seed, 20 * MINUTE);

        Map<String, KpiRow> expected = replayed.lastRows();
        Map<String, KpiRow> actual = new TreeMap<>(live.lastRows());
        actual.values().removeIf(row -> isEmpty(row) || isPastRolling(row, expected));

        assertThat(expected).hasSameSizeAs(replayed.table());
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach((key, row) -> assertSame(key, actual.get(key), row));
        assertThat(live.conservation()).isEqualTo(replayed.conservation());
        replayed.rows().forEach(CommunePropertiesTest::assertBalanced);
    }

    @Property(tries = 40)
    void aParentIsTheSumOfItsChildrenInEveryEpoch(@ForAll long seed) {
        List<FeedRecord> records = RandomFeed.of(seed, 12, 15);
        Province live = live(records, endOf(records), seed, 7 * MINUTE);
        EpochInvariants.check(live.rows(), SmallProvince.reference().units());
    }

    @Property(tries = 40)
    void inTheLongEpochsOfABacklogTooAParentIsTheSumOfItsChildren(@ForAll long seed) {
        List<FeedRecord> records = RandomFeed.of(seed, 25, 60);
        Publishing publishing = Publishing.live(7 * MINUTE, backlogIn(records, new Random(seed)));
        Province live = live(records, endOf(records), seed, publishing);
        EpochInvariants.check(live.rows(), SmallProvince.reference().units());
    }

    @Property(tries = 40)
    void whatALongEpochEndsWithIsWhatShortOnesEndWithThen(@ForAll long seed) {
        List<FeedRecord> records = RandomFeed.of(seed, 25, 60);
        long asOf = endOf(records);
        Backlog backlog = backlogIn(records, new Random(seed));
        Publishing publishing = Publishing.live(HOUR, backlog);
        Province longer = live(records, asOf, seed, publishing);
        Province shorter = live(records, asOf, seed, HOUR);

        for (long end = publishing.startOf(asOf); ; end = publishing.startOf(end - 1)) {
            Map<String, KpiRow> expected = shown(shorter, publishing, end);
            Map<String, KpiRow> actual = shown(longer, publishing, end);
            assertThat(actual.keySet()).as("by " + end).isEqualTo(expected.keySet());
            expected.forEach((key, row) -> assertSame(key, actual.get(key), row));
            if (expected.isEmpty()) {
                return;
            }
            end = Math.min(end, backlog.until());
        }
    }

    @Property(tries = 15)
    void aBacklogOfManyYearsFreezesTheSameAsTheReplay(@ForAll long seed) {
        List<FeedRecord> records = RandomFeed.of(seed, 60, 1500);
        long asOf = endOf(records);
        Publishing publishing = Publishing.live(7 * HOUR, backlogIn(records, new Random(seed)));
        Map<String, KpiRow> expected = replay(records, asOf).lastRows();
        Map<String, KpiRow> actual = live(records, asOf, seed, publishing).lastRows();
        actual.values().removeIf(row -> isEmpty(row) || isPastRolling(row, expected));

        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach((key, row) -> assertSame(key, actual.get(key), row));
    }

    /** The rows that a reader shows when an epoch is closed, less those that prove nothing. */
    private static Map<String, KpiRow> shown(Province province, Publishing publishing, long end) {
        Map<String, KpiRow> shown = province.shownIn(publishing.lastEndedBy(end));
        shown.values()
                .removeIf(row -> isEmpty(row) || isNotForABacklog(row, end, publishing.backlog()));
        return shown;
    }

    /**
     * Rows that long epochs step over: rolling windows of days gone by and hours of no interest.
     */
    private static boolean isNotForABacklog(KpiRow row, long clock, Backlog backlog) {
        long midnight = Math.floorDiv(clock + 7 * HOUR, 24 * HOUR) * 24 * HOUR - 7 * HOUR;
        return switch (row.window().type()) {
            case HOUR -> row.window().start() < Math.max(backlog.until(), clock) - 45 * 24 * HOUR;
            case ROLLING_7D, ROLLING_30D -> row.window().end() != midnight;
            default -> false;
        };
    }

    private static Backlog backlogIn(List<FeedRecord> records, Random random) {
        long first = records.get(0).arrivedAt();
        long until = first + (long) (random.nextDouble() * (endOf(records) - first));
        return new Backlog(until, 1 + (long) (random.nextDouble() * 40 * 24 * HOUR));
    }

    @Property(tries = 40)
    void whatIsCarriedOverAndReceivedEndsOrStaysOpen(@ForAll long seed) {
        List<FeedRecord> records = RandomFeed.of(seed, 25, 30);
        replay(records, endOf(records)).rows().forEach(CommunePropertiesTest::assertBalanced);
    }

    private static void assertBalanced(KpiRow row) {
        long ended = row.flow(Flow.RESOLVED) + row.flow(Flow.STOPPED) + row.flow(Flow.WITHDRAWN);
        assertThat(row.carriedOver() + row.flow(Flow.RECEIVED))
                .as(row.toString())
                .isEqualTo(ended + row.gauge(Gauge.OPEN));
    }

    private static Province replay(List<FeedRecord> records, long asOf) {
        Province province = new Province(SmallProvince.reference(), Publishing.atEnd(asOf));
        records.forEach(province::receive);
        province.close();
        return province;
    }

    private static Province live(List<FeedRecord> records, long asOf, long seed, long interval) {
        return live(records, asOf, seed, Publishing.live(interval));
    }

    /** Feeds records in random portions, the clock never past one still to come. */
    private static Province live(
            List<FeedRecord> records, long asOf, long seed, Publishing publishing) {
        Province province = new Province(SmallProvince.reference(), publishing);
        Random random = new Random(seed);
        int next = 0;
        while (next < records.size()) {
            int end = Math.min(records.size(), next + 1 + random.nextInt(8));
            List<FeedRecord> portion = new ArrayList<>(records.subList(next, end));
            Collections.shuffle(portion, random);
            portion.forEach(province::receive);
            next = end;
            if (next < records.size()) {
                province.advance(records.get(next).arrivedAt());
            }
        }
        province.advance(asOf);
        return province;
    }

    /** A whole number of every publish interval used here, after all records. */
    private static long endOf(List<FeedRecord> records) {
        long step = 7 * HOUR;
        return (records.get(records.size() - 1).arrivedAt() / step + 1) * step;
    }

    private static boolean isEmpty(KpiRow row) {
        for (Flow flow : Flow.values()) {
            if (row.flow(flow) != 0) {
                return false;
            }
        }
        return row.gauge(Gauge.OPEN) == 0;
    }

    private static boolean isPastRolling(KpiRow row, Map<String, KpiRow> expected) {
        return row.window().type().name().startsWith("ROLLING")
                && !expected.containsKey(row.scopeCode() + " " + row.window());
    }

    private static void assertSame(String key, KpiRow actual, KpiRow expected) {
        assertThat(actual.counts()).as(key).isEqualTo(expected.counts());
        assertThat(actual.status()).as(key).isEqualTo(expected.status());
        assertThat(actual.handling()).as(key).isEqualTo(expected.handling());
        assertThat(actual.office()).as(key).isEqualTo(expected.office());
    }
}
