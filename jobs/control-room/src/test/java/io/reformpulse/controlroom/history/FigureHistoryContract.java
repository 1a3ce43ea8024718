package io.reformpulse.controlroom.history;

import static io.reformpulse.controlroom.history.Rows.DAY;
import static io.reformpulse.controlroom.history.Rows.HOUR;
import static io.reformpulse.controlroom.history.Rows.MIDNIGHT;
import static io.reformpulse.controlroom.history.Rows.day;
import static io.reformpulse.controlroom.history.Rows.now;
import static io.reformpulse.controlroom.history.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.WindowType;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a history of figures does, whatever it is kept in. */
public abstract class FigureHistoryContract {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Supplier<DatabaseSettings> settings;
    private Database database;
    private FigureHistory history;

    protected FigureHistoryContract(Supplier<DatabaseSettings> settings) {
        this.settings = settings;
    }

    @BeforeEach
    void open() {
        database = Database.open(settings.get());
        history = new SqlFigureHistory(database.source(), ZONE, Retention.DEFAULT);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aRowComesBackWhole() {
        KpiUpdate row = day("02734", MIDNIGHT, MIDNIGHT + HOUR, 1, 5);
        history.keep(List.of(row));
        assertThat(history.at("02734", WindowType.DAY, MIDNIGHT + HOUR)).containsExactly(row);
    }

    @Test
    void aMomentSeesWhatWasPublishedUpToThen() {
        KpiUpdate early = day("02734", MIDNIGHT, MIDNIGHT + HOUR, 1, 5);
        KpiUpdate later = day("02734", MIDNIGHT, MIDNIGHT + 2 * HOUR, 2, 6);
        history.keep(List.of(later, early));
        assertThat(history.at("02734", WindowType.DAY, MIDNIGHT + HOUR - 1)).isEmpty();
        assertThat(history.at("02734", WindowType.DAY, MIDNIGHT + 2 * HOUR - 1))
                .containsExactly(early);
        assertThat(history.at("02734", WindowType.DAY, Long.MAX_VALUE)).containsExactly(later);
        assertThat(history.at("02737", WindowType.DAY, Long.MAX_VALUE)).isEmpty();
        assertThat(history.at("02734", WindowType.WEEK, Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void aMomentSeesItsOwnWindowEvenWhenAnOlderOneIsCorrectedLater() {
        KpiUpdate today = day("02734", MIDNIGHT + DAY, MIDNIGHT + DAY + HOUR, 30, 1);
        KpiUpdate yesterday = day("02734", MIDNIGHT, MIDNIGHT + DAY + 2 * HOUR, 31, 9);
        history.keep(List.of(today, yesterday));
        assertThat(history.at("02734", WindowType.DAY, MIDNIGHT + DAY + 2 * HOUR))
                .containsExactly(today);
    }

    @Test
    void theGreaterGenerationStandsWhateverTheEpoch() {
        KpiUpdate before = row("02734", WindowType.DAY, MIDNIGHT, MIDNIGHT + 9, 1, 9, 1);
        KpiUpdate after = row("02734", WindowType.DAY, MIDNIGHT, MIDNIGHT + 8, 2, 8, 2);
        history.keep(List.of(after));
        history.keep(List.of(before));
        assertThat(history.at("02734", WindowType.DAY, MIDNIGHT + 9)).containsExactly(after);
        assertThat(history.between("02734", WindowType.DAY, MIDNIGHT, MIDNIGHT + 1))
                .containsExactly(after);
    }

    @Test
    void aSeriesHasTheNewestOfEachWindow() {
        KpiUpdate first = day("02734", MIDNIGHT, MIDNIGHT + HOUR, 1, 1);
        KpiUpdate corrected = day("02734", MIDNIGHT, MIDNIGHT + DAY + HOUR, 25, 2);
        KpiUpdate second = day("02734", MIDNIGHT + DAY, MIDNIGHT + DAY + HOUR, 25, 3);
        KpiUpdate third = day("02734", MIDNIGHT + 2 * DAY, MIDNIGHT + 2 * DAY + HOUR, 49, 4);
        history.keep(List.of(third, first, second, corrected));
        assertThat(history.between("02734", WindowType.DAY, MIDNIGHT, MIDNIGHT + 2 * DAY))
                .containsExactly(corrected, second);
        assertThat(
                        history.between(
                                "02734",
                                WindowType.DAY,
                                MIDNIGHT,
                                MIDNIGHT + 9 * DAY,
                                MIDNIGHT + DAY))
                .containsExactly(first);
    }

    @Test
    void aSeriesOfNowHasWhatWasSaidAtEachMoment() {
        KpiUpdate one = now("02734", MIDNIGHT + 1_000, 1, 1);
        KpiUpdate two = now("02734", MIDNIGHT + 2_000, 2, 2);
        KpiUpdate three = now("02734", MIDNIGHT + 3_000, 3, 3);
        history.keep(List.of(three, two, one));
        assertThat(history.between("02734", WindowType.NOW, MIDNIGHT + 1_000, MIDNIGHT + 3_000))
                .containsExactly(one, two);
        assertThat(history.at("02734", WindowType.NOW, MIDNIGHT + 2_500)).containsExactly(two);
    }

    @Test
    void ofNowTheLastThingThatWasSaidInEachStepIsEnoughForAChart() {
        for (int minute = 1; minute <= 120; minute++) {
            history.keep(List.of(now("02734", MIDNIGHT + minute * 60_000L, minute, minute)));
        }
        assertThat(history.said("02734", MIDNIGHT, MIDNIGHT + 90 * 60_000L, HOUR))
                .extracting(KpiUpdate::getReceived)
                .containsExactly(59L, 89L);
    }

    @Test
    void keepingAgainInAnyOrderChangesNothing() {
        List<KpiUpdate> rows = new ArrayList<>();
        for (int epoch = 1; epoch <= 50; epoch++) {
            rows.add(day("02734", MIDNIGHT, MIDNIGHT + epoch * 60_000L, epoch, epoch));
        }
        history.keep(rows);
        Collections.shuffle(rows, new Random(5));
        history.keep(rows);
        rows.addAll(rows.subList(0, 20));
        history.keep(rows);
        for (int epoch = 1; epoch <= 50; epoch++) {
            assertThat(history.at("02734", WindowType.DAY, MIDNIGHT + epoch * 60_000L))
                    .extracting(KpiUpdate::getReceived)
                    .containsExactly((long) epoch);
        }
    }

    @Test
    void afterTwoDaysTheLastOfEachHourRemains() {
        for (int minute = 1; minute <= 120; minute++) {
            history.keep(List.of(now("02734", MIDNIGHT + minute * 60_000L, minute, minute)));
        }
        thin(MIDNIGHT + 2 * DAY + 2 * HOUR - 1);
        assertThat(history.between("02734", WindowType.NOW, 0, Long.MAX_VALUE))
                .extracting(KpiUpdate::getReceived)
                .hasSize(61)
                .startsWith(60L, 61L)
                .endsWith(120L);
        thin(MIDNIGHT + 2 * DAY + 2 * HOUR);
        assertThat(history.between("02734", WindowType.NOW, 0, Long.MAX_VALUE))
                .extracting(KpiUpdate::getReceived)
                .containsExactly(60L, 120L);
    }

    @Test
    void afterFortyFiveDaysTheLastOfEachLocalDayRemains() {
        for (int hour = 1; hour <= 48; hour++) {
            history.keep(List.of(now("02734", MIDNIGHT + hour * HOUR, hour, hour)));
        }
        thin(MIDNIGHT + 46 * DAY);
        assertThat(history.between("02734", WindowType.NOW, 0, Long.MAX_VALUE))
                .extracting(KpiUpdate::getReceived)
                .hasSize(25)
                .startsWith(24L, 25L);
    }

    @Test
    void windowsOfAnHourGoAfterFortyFiveDays() {
        history.keep(
                List.of(
                        row("02734", WindowType.HOUR, MIDNIGHT, MIDNIGHT + HOUR, 1, 1, 1),
                        row("02734", WindowType.DAY, MIDNIGHT, MIDNIGHT + HOUR, 1, 1, 1)));
        thin(MIDNIGHT + 45 * DAY);
        assertThat(history.at("02734", WindowType.HOUR, Long.MAX_VALUE)).hasSize(1);
        thin(MIDNIGHT + 46 * DAY);
        assertThat(history.at("02734", WindowType.HOUR, Long.MAX_VALUE)).isEmpty();
        assertThat(history.at("02734", WindowType.DAY, Long.MAX_VALUE)).hasSize(1);
    }

    @Test
    void afterFourHundredDaysTheNewestOfAWindowRemains() {
        KpiUpdate old = day("02734", MIDNIGHT, MIDNIGHT + HOUR, 1, 1);
        KpiUpdate stood = day("02734", MIDNIGHT, MIDNIGHT + DAY + HOUR, 2, 2);
        KpiUpdate later = day("02734", MIDNIGHT, MIDNIGHT + 3 * DAY, 4, 4);
        history.keep(List.of(old, stood, later));
        thin(MIDNIGHT + 402 * DAY);
        assertThat(history.at("02734", WindowType.DAY, MIDNIGHT + DAY)).isEmpty();
        assertThat(history.at("02734", WindowType.DAY, MIDNIGHT + 2 * DAY)).containsExactly(stood);
        assertThat(history.at("02734", WindowType.DAY, MIDNIGHT + 4 * DAY)).containsExactly(later);
        KpiUpdate late = day("02734", MIDNIGHT, MIDNIGHT + DAY + 2 * HOUR, 3, 3);
        history.keep(List.of(late));
        thin(MIDNIGHT + 402 * DAY);
        assertThat(history.at("02734", WindowType.DAY, MIDNIGHT + DAY + HOUR)).isEmpty();
        assertThat(history.at("02734", WindowType.DAY, MIDNIGHT + 2 * DAY)).containsExactly(late);
    }

    @Test
    void thinningTakesUpALongPastPartByPart() {
        for (int hour = 1; hour <= 10 * 24; hour++) {
            history.keep(
                    List.of(
                            now("02734", MIDNIGHT + hour * HOUR - 1, 2 * hour, hour),
                            now("02734", MIDNIGHT + hour * HOUR, 2 * hour + 1, hour)));
        }
        int before = rows();
        assertThat(history.thin(MIDNIGHT + 20 * DAY)).isFalse();
        assertThat(before - rows()).isBetween(1, 24);
        thin(MIDNIGHT + 20 * DAY);
        assertThat(rows()).isEqualTo(10 * 24);
        assertThat(history.thin(MIDNIGHT + 20 * DAY)).isTrue();
    }

    private int rows() {
        return history.between("02734", WindowType.NOW, 0, Long.MAX_VALUE).size();
    }

    private void thin(long now) {
        while (!history.thin(now)) {
            // It goes part by part.
        }
    }

    @Test
    void severalControlRoomsMayKeepTheSameRowsAtOnce() {
        List<KpiUpdate> rows = new ArrayList<>();
        for (int epoch = 1; epoch <= 200; epoch++) {
            rows.add(day("0" + epoch % 20, MIDNIGHT, MIDNIGHT + epoch * 60_000L, epoch, epoch));
        }
        List<CompletableFuture<Void>> rooms = new ArrayList<>();
        for (int room = 0; room < 4; room++) {
            List<KpiUpdate> mine = new ArrayList<>(rows);
            Collections.shuffle(mine, new Random(room));
            FigureHistory other = new SqlFigureHistory(database.source(), ZONE, Retention.DEFAULT);
            rooms.add(
                    CompletableFuture.runAsync(
                            () -> {
                                other.keep(mine);
                                other.thin(MIDNIGHT + 10 * DAY);
                                other.keep(mine);
                            }));
        }
        rooms.forEach(CompletableFuture::join);
        assertThat(history.at("07", WindowType.DAY, Long.MAX_VALUE))
                .extracting(KpiUpdate::getReceived)
                .containsExactly(187L);
    }
}
