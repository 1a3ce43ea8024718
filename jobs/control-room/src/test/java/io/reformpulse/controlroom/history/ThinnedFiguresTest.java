package io.reformpulse.controlroom.history;

import static io.reformpulse.controlroom.history.Rows.HOUR;
import static io.reformpulse.controlroom.history.Rows.MIDNIGHT;
import static io.reformpulse.controlroom.history.Rows.now;
import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.WindowType;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThinnedFiguresTest {
    @Test
    void thePastGetsCoarserAsTheClockOfTheRowsMovesOn() {
        try (Database database = Database.open(Databases.inMemory())) {
            FigureHistory history =
                    new ThinnedFigures(
                            new SqlFigureHistory(
                                    database.source(), ZoneOffset.ofHours(7), Retention.DEFAULT));
            for (int half = 1; half <= 2 * 24 * 60; half += 4) {
                List<KpiUpdate> rows = new ArrayList<>();
                for (int each = half; each < half + 4; each++) {
                    rows.add(now("02734", MIDNIGHT + each * HOUR / 2, each, each));
                }
                history.keep(rows);
            }
            List<KpiUpdate> left = history.between("02734", WindowType.NOW, 0, Long.MAX_VALUE);
            int whole = 2 * 24 * 2;
            int hourly = 43 * 24;
            int daily = 60 - 45;
            assertThat(left)
                    .hasSizeBetween(whole + hourly + daily - 48, whole + hourly + daily + 48);
            assertThat(left.get(0).getReceived()).isEqualTo(48);
        }
    }

    @Test
    void afterFourHundredDaysTheNewestIsEnough() {
        try (Database database = Database.open(Databases.inMemory())) {
            FigureHistory history =
                    new ThinnedFigures(
                            new SqlFigureHistory(
                                    database.source(), ZoneOffset.ofHours(7), Retention.DEFAULT));
            for (int day = 1; day <= 500; day++) {
                history.keep(List.of(now("02734", MIDNIGHT + day * Rows.DAY, day, day)));
            }
            assertThat(history.between("02734", WindowType.NOW, 0, Long.MAX_VALUE))
                    .hasSizeBetween(400, 402);
        }
    }
}
