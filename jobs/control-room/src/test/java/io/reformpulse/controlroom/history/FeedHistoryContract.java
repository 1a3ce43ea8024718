package io.reformpulse.controlroom.history;

import static io.reformpulse.controlroom.history.Rows.DAY;
import static io.reformpulse.controlroom.history.Rows.HOUR;
import static io.reformpulse.controlroom.history.Rows.MIDNIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of when communes were heard, whatever it is kept in. */
abstract class FeedHistoryContract {
    private final Supplier<DatabaseSettings> settings;
    private Database database;
    private FeedHistory history;

    FeedHistoryContract(Supplier<DatabaseSettings> settings) {
        this.settings = settings;
    }

    @BeforeEach
    void open() {
        database = Database.open(settings.get());
        history = new SqlFeedHistory(database.past(), ZoneOffset.ofHours(7), Retention.DEFAULT);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void eachHourTellsWhenACommuneWasHeard() {
        history.keep(
                List.of(
                        new Heard(MIDNIGHT + HOUR, Map.of("02734", MIDNIGHT, "02635", 1L)),
                        new Heard(MIDNIGHT + 2 * HOUR, Map.of("02734", MIDNIGHT + 5))));
        assertThat(history.of("02734", MIDNIGHT, MIDNIGHT + 3 * HOUR))
                .containsExactly(
                        new Heard.Once(MIDNIGHT + HOUR, MIDNIGHT),
                        new Heard.Once(MIDNIGHT + 2 * HOUR, MIDNIGHT + 5));
        assertThat(history.of("02635", MIDNIGHT, MIDNIGHT + 3 * HOUR))
                .extracting(Heard.Once::heardAt)
                .containsExactly(1L, null);
        assertThat(history.of("0273", MIDNIGHT + HOUR, MIDNIGHT + 2 * HOUR))
                .containsExactly(new Heard.Once(MIDNIGHT + HOUR, null));
    }

    @Test
    void ofAnHourTheFirstStays() {
        history.keep(List.of(new Heard(MIDNIGHT + HOUR - 9, Map.of("02734", 7L))));
        history.keep(List.of(new Heard(MIDNIGHT + HOUR, Map.of("02734", 8L))));
        assertThat(history.of("02734", 0, Long.MAX_VALUE))
                .containsExactly(new Heard.Once(MIDNIGHT + HOUR - 9, 7L));
    }

    @Test
    void thePastGetsCoarserAndGoes() {
        for (int hour = 1; hour <= 48; hour++) {
            history.keep(List.of(new Heard(MIDNIGHT + hour * HOUR, Map.of("02734", 7L))));
        }
        history.keep(List.of(new Heard(MIDNIGHT + 46 * DAY, Map.of())));
        assertThat(history.of("02734", 0, MIDNIGHT + 3 * DAY))
                .extracting(Heard.Once::asOf)
                .hasSize(25)
                .startsWith(MIDNIGHT + DAY, MIDNIGHT + 25 * HOUR);
        history.keep(List.of(new Heard(MIDNIGHT + 410 * DAY, Map.of())));
        assertThat(history.of("02734", 0, MIDNIGHT + 3 * DAY)).isEmpty();
    }
}
