package io.reformpulse.controlroom.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of which moments it is known what a screen said, whatever that is kept in. */
abstract class WatchHistoryContract {
    private final Supplier<DatabaseSettings> settings;
    private final AtomicLong asOf = new AtomicLong();
    private Database database;
    private WatchHistory history;

    WatchHistoryContract(Supplier<DatabaseSettings> settings) {
        this.settings = settings;
    }

    @BeforeEach
    void open() {
        database = Database.open(settings.get());
        history = new SqlWatchHistory(database.source());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void onlyWhatSomeRunShowedIsKnown() {
        history.watched("first", 1_000, 1_000);
        history.watched("first", 1_000, 2_000);
        history.watched("second", 5_000, 6_000);
        assertThat(history.isWatched(999)).isFalse();
        assertThat(history.isWatched(1_000)).isTrue();
        assertThat(history.isWatched(2_000)).isTrue();
        assertThat(history.isWatched(2_001)).isFalse();
        assertThat(history.isWatched(5_500)).isTrue();
    }

    @Test
    void whatWasShownIsNotForgottenWhenFiguresGoBack() {
        history.watched("first", 1_000, 2_000);
        history.watched("first", 1_000, 1_500);
        assertThat(history.isWatched(2_000)).isTrue();
    }

    @Test
    void aRunKnowsWhatItHasShownBeforeItIsWritten() {
        Watch watch = new Watch(history, "this", asOf::get);
        asOf.set(3_000);
        assertThat(watch.knows(3_000)).isFalse();
        watch.begin();
        assertThat(watch.knows(3_000)).isTrue();
        assertThat(watch.knows(2_999)).isFalse();
        asOf.set(4_000);
        watch.keep();
        assertThat(new Watch(history, "next", asOf::get).knows(3_500)).isTrue();
    }
}
