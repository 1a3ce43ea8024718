package io.reformpulse.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.benchmarks.contestant.Contestant;
import io.reformpulse.benchmarks.table.DayFigures;
import io.reformpulse.benchmarks.table.TableDigest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultsTest {
    private static final long EVENTS = 350_000;
    private static final TableDigest TABLE = table(4);

    private final Results results = new Results();

    @Test
    void printsOfEachTheMedianRunAndTheSpread() {
        add(Contestant.OURS, 7_000, TABLE);
        add(Contestant.OURS, 1_000, TABLE);
        add(Contestant.OURS, 3_500, TABLE);
        assertThat(words(1))
                .isEqualTo("ours 100,000 1.00 7.0 20.00 3,500 9 50,000 to 350,000 in 3");
    }

    @Test
    void setsEachSpeedInRatioToOurs() {
        add(Contestant.FLINK_SQL, 14_000, TABLE);
        add(Contestant.OURS, 3_500, TABLE);
        assertThat(words(1)).startsWith("ours 100,000 1.00 ");
        assertThat(words(2)).startsWith("flink-sql 25,000 0.25 ");
    }

    @Test
    void hasNoRatioWithoutOurs() {
        add(Contestant.FLINK_SQL, 14_000, TABLE);
        assertThat(words(1))
                .isEqualTo("flink-sql 25,000 28.0 80.00 14,000 9 25,000 to 25,000 in 1");
    }

    @Test
    void endsWellIfAllTablesAreIdentical() {
        add(Contestant.OURS, 3_500, TABLE);
        add(Contestant.FLINK_SQL, 3_500, table(4));
        assertThat(results.exitCode()).isZero();
        assertThat(printed()).last().isEqualTo("All tables are identical.");
    }

    @Test
    void failsIfTwoContestantsTablesDiffer() {
        add(Contestant.OURS, 3_500, TABLE);
        add(Contestant.FLINK_SQL, 3_500, table(5));
        assertThat(results.exitCode()).isEqualTo(1);
        assertThat(printed()).last().isEqualTo("THE TABLES DIFFER.");
    }

    @Test
    void failsIfTwoRunsOfOneContestantDiffer() {
        add(Contestant.OURS, 3_500, TABLE);
        add(Contestant.OURS, 3_500, table(5));
        assertThat(results.exitCode()).isEqualTo(1);
    }

    @Test
    void saysWhatEachTableComesTo() {
        add(Contestant.OURS, 3_500, TABLE);
        assertThat(words(2))
                .isEqualTo("ours 1 rows, sum 4,0,0,0,0,0, " + TABLE.sha256().substring(0, 16));
    }

    @Test
    void readsWhatAContestantSaysOfItsRun() {
        Lap lap =
                Lap.of(
                        Contestant.KAFKA_STREAMS,
                        "350000 3500 7000 512",
                        new TableReader.Found(9, TABLE));
        assertThat(lap)
                .isEqualTo(new Lap(Contestant.KAFKA_STREAMS, EVENTS, 3_500, 7_000, 512, 9, TABLE));
        assertThat(lap.eventsPerSecond()).isEqualTo(100_000);
    }

    /** It takes two processors all the while, and a mebibyte for each millisecond. */
    private void add(Contestant contestant, long millis, TableDigest table) {
        results.add(new Lap(contestant, EVENTS, millis, 2 * millis, millis, 9, table));
    }

    private List<String> printed() {
        StringWriter text = new StringWriter();
        results.print(new PrintWriter(text));
        return text.toString().lines().toList();
    }

    private String words(int line) {
        return printed().get(line).strip().replaceAll(" +", " ");
    }

    private static TableDigest table(long received) {
        DayFigures figures = new DayFigures();
        figures.received = received;
        return TableDigest.of(Map.of("02647/19500", figures));
    }
}
