package io.reformpulse.controlroom.history;

import static io.reformpulse.controlroom.history.Rows.DAY;
import static io.reformpulse.controlroom.history.Rows.HOUR;
import static io.reformpulse.controlroom.history.Rows.MIDNIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.WindowType;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jdbi.v3.core.Jdbi;

/** Laws of the history of figures, against a naive reading of a plain list. */
class FigureHistoryLawsTest {
    private static final Comparator<KpiUpdate> REVISION =
            Comparator.comparingLong(KpiUpdate::getGeneration)
                    .thenComparingLong(KpiUpdate::getEpoch);

    private static Database database;
    private static FigureHistory history;

    @BeforeContainer
    static void open() {
        database = Database.open(Databases.inMemory());
        history =
                new SqlFigureHistory(
                        database.source(), ZoneId.of("Asia/Ho_Chi_Minh"), Retention.DEFAULT);
    }

    @AfterContainer
    static void close() {
        database.close();
    }

    @Property(tries = 60)
    void anyOrderAndRepetitionGivesTheSameAnswers(@ForAll Random random) {
        List<KpiUpdate> rows = rows(random, 3 * DAY);
        keepInAnyOrder(rows, random);
        for (int i = 0; i < 20; i++) {
            long moment = MIDNIGHT + random.nextLong(4 * DAY);
            for (WindowType window : List.of(WindowType.DAY, WindowType.NOW)) {
                assertThat(history.at("02734", window, moment))
                        .isEqualTo(naive(rows, window, moment));
            }
        }
    }

    @Property(tries = 40)
    void thinningInStepsKeepsWhatWasSaidAtFullHoursAndThenAtMidnights(@ForAll Random random) {
        List<KpiUpdate> rows = rows(random, 3 * DAY);
        int half = random.nextInt(rows.size());
        keepInAnyOrder(rows.subList(0, half), random);
        thin(MIDNIGHT + 2 * DAY + random.nextLong(4 * DAY));
        history.keep(rows);
        thin(MIDNIGHT + 10 * DAY);
        assertSaid(rows, HOUR);
        thin(MIDNIGHT + 50 * DAY);
        assertSaid(rows, DAY);
    }

    @Property(tries = 40)
    void forgettingKeepsAllAnswersFromThenOn(@ForAll Random random) {
        List<KpiUpdate> rows = rows(random, 3 * DAY);
        int half = random.nextInt(rows.size());
        keepInAnyOrder(rows.subList(0, half), random);
        long now = MIDNIGHT + 400 * DAY + random.nextLong(3 * DAY);
        thin(now);
        history.keep(rows);
        thin(now);
        for (long later = now - 400 * DAY; later < MIDNIGHT + 4 * DAY; later += 5 * HOUR) {
            // Of what is that old one of each local day is kept.
            long midnight = MIDNIGHT + (later - MIDNIGHT + DAY - 1) / DAY * DAY;
            assertThat(history.at("02734", WindowType.DAY, midnight))
                    .isEqualTo(naive(rows, WindowType.DAY, midnight));
            assertThat(history.at("02734", WindowType.NOW, midnight))
                    .isEqualTo(naive(rows, WindowType.NOW, midnight));
        }
    }

    private static void thin(long now) {
        while (!history.thin(now)) {
            // It goes part by part.
        }
    }

    private static void assertSaid(List<KpiUpdate> rows, long step) {
        for (long moment = MIDNIGHT; moment <= MIDNIGHT + 4 * DAY; moment += step) {
            assertThat(history.at("02734", WindowType.DAY, moment))
                    .isEqualTo(naive(rows, WindowType.DAY, moment));
            assertThat(history.at("02734", WindowType.NOW, moment))
                    .isEqualTo(naive(rows, WindowType.NOW, moment));
        }
    }

    /** Rows as a job publishes them: it restarts now and then, and takes up some epochs before. */
    private static List<KpiUpdate> rows(Random random, long span) {
        List<KpiUpdate> rows = new ArrayList<>();
        long generation = 1;
        long minute = 0;
        while (minute * 60_000 < span) {
            minute += 1 + random.nextInt(90);
            if (random.nextInt(15) == 0) {
                generation++;
                minute -= Math.min(minute - 1, random.nextInt(200));
            }
            long asOf = MIDNIGHT + minute * 60_000;
            long start = MIDNIGHT + (asOf - 1 - MIDNIGHT) / DAY * DAY;
            Long window = random.nextInt(4) == 0 ? Math.max(MIDNIGHT, start - DAY) : start;
            long figure = minute;
            rows.add(Rows.row("02734", WindowType.DAY, window, asOf, generation, minute, figure));
            rows.add(Rows.row("02734", WindowType.NOW, null, asOf, generation, minute, figure));
        }
        return rows.stream().distinct().toList();
    }

    private static void keepInAnyOrder(List<KpiUpdate> rows, Random random) {
        Jdbi.create(database.source()).useHandle(handle -> handle.execute("DELETE FROM figure"));
        List<KpiUpdate> all = new ArrayList<>(rows);
        all.addAll(rows.subList(0, rows.size() / 2));
        Collections.shuffle(all, random);
        for (int from = 0; from < all.size(); from += 40) {
            history.keep(all.subList(from, Math.min(from + 40, all.size())));
        }
    }

    private static List<KpiUpdate> naive(List<KpiUpdate> rows, WindowType window, long moment) {
        Comparator<KpiUpdate> order =
                window == WindowType.NOW
                        ? REVISION
                        : Comparator.comparingLong(KpiUpdate::getWindowStart)
                                .thenComparing(REVISION);
        return rows.stream()
                .filter(row -> row.getWindowType() == window && row.getAsOf() <= moment)
                .max(order)
                .map(List::of)
                .orElse(List.of());
    }
}
