package io.reformpulse.engine.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.alert.LooseRules;
import io.reformpulse.domain.alert.WatchedProvince;
import io.reformpulse.domain.alert.news.AlertNews;
import io.reformpulse.domain.commune.Province;
import io.reformpulse.domain.commune.Publishing;
import io.reformpulse.domain.commune.SmallProvince;
import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.domain.intake.Rejection;
import io.reformpulse.domain.kpi.KpiRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Records and how the clock runs between them, played to a province on the heap and to one over
 * other stores: both must say the same.
 *
 * @param moves what happens, one after the other
 * @param publishing live, or a replay that is closed after the last move
 */
record Scenario(List<Move> moves, Publishing publishing) {
    /** The epochs of a scenario over days, and of one over years. */
    static final long SHORT_EPOCH = 20 * 60_000;

    static final long LONG_EPOCH = 7 * 3_600_000;

    private static final long DAY = 86_400_000;
    private static final int LARGEST_PORTION = 8;

    /** A record that comes, or if that is null the clock that runs up to an instant. */
    record Move(FeedRecord record, long clock) {}

    /** What is done between two moves. */
    interface Interlude {
        void after(StoredProvince province) throws Exception;
    }

    /** All records in a random order, then the end. */
    static Scenario replay(List<FeedRecord> records, long seed) {
        List<FeedRecord> shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, new Random(seed));
        List<Move> moves = new ArrayList<>();
        shuffled.forEach(record -> moves.add(new Move(record, 0)));
        return new Scenario(moves, Publishing.atEnd(endOf(records)));
    }

    /** A replay of records about in the order of their arrival, the clock behind them. */
    static Scenario sortedReplay(List<FeedRecord> records, long seed) {
        return new Scenario(clocked(records, seed), Publishing.atEnd(endOf(records)));
    }

    static Scenario live(List<FeedRecord> records, long seed, long epochMillis) {
        return new Scenario(clocked(records, seed), Publishing.live(epochMillis));
    }

    /** Records in random portions, the clock never past one still to come. */
    private static List<Move> clocked(List<FeedRecord> records, long seed) {
        Random random = new Random(seed);
        List<Move> moves = new ArrayList<>();
        int next = 0;
        while (next < records.size()) {
            int end = Math.min(records.size(), next + 1 + random.nextInt(LARGEST_PORTION));
            List<FeedRecord> portion = new ArrayList<>(records.subList(next, end));
            Collections.shuffle(portion, random);
            portion.forEach(record -> moves.add(new Move(record, 0)));
            next = end;
            long clock = next < records.size() ? records.get(next).arrivedAt() : endOf(records);
            // Day by day, as a unit above the communes keeps all that comes between two moves.
            for (long at = records.get(end - 1).arrivedAt() + DAY; at < clock; at += DAY) {
                moves.add(new Move(null, at));
            }
            moves.add(new Move(null, clock));
        }
        return moves;
    }

    /** A whole number of epochs of both kinds, after all records. */
    private static long endOf(List<FeedRecord> records) {
        return (records.get(records.size() - 1).arrivedAt() / LONG_EPOCH + 1) * LONG_EPOCH;
    }

    /** Plays to both and compares all that they say. */
    void check(StoredProvince.Stores stores, Interlude interlude) throws Exception {
        WatchedProvince watched = new WatchedProvince(LooseRules.all(), publishing);
        Province expected = watched.province();
        StoredProvince actual = new StoredProvince(SmallProvince.reference(), publishing, stores);
        for (Move move : moves) {
            if (move.record() != null) {
                watched.receive(move.record());
                actual.receive(move.record());
            } else {
                watched.advance(move.clock());
                actual.advance(move.clock());
            }
            interlude.after(actual);
        }
        if (!publishing.isLive()) {
            watched.close();
            actual.close();
        }
        assertThat(sorted(actual.rows())).isEqualTo(sorted(expected.rows()));
        assertThat(byAlert(actual.news())).isEqualTo(byAlert(watched.news()));
        assertThat(actual.views()).isEqualTo(expected.views());
        assertThat(actual.rejections())
                .containsExactlyInAnyOrderElementsOf(
                        expected.rejections().stream().map(Rejection::message).toList());
    }

    private static List<KpiRow> sorted(List<KpiRow> rows) {
        return rows.stream()
                .sorted(
                        Comparator.comparing(KpiRow::scopeCode)
                                .thenComparing(row -> row.window().toString())
                                .thenComparing(KpiRow::epoch))
                .toList();
    }

    private static Map<String, List<AlertNews>> byAlert(List<AlertNews> news) {
        return news.stream()
                .collect(
                        Collectors.groupingBy(
                                AlertNews::alertId, TreeMap::new, Collectors.toList()));
    }
}
