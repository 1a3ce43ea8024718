package io.reformpulse.controlroom.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.reformpulse.controlroom.history.AlertTale;
import io.reformpulse.controlroom.history.Database;
import io.reformpulse.controlroom.history.DatabaseSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What actions are, whatever they are kept in. */
public abstract class ActionsContract {
    private static final long DAY = Duration.ofDays(1).toMillis();

    private final Supplier<DatabaseSettings> settings;
    private Database database;
    private Actions actions;

    protected ActionsContract(Supplier<DatabaseSettings> settings) {
        this.settings = settings;
    }

    @BeforeEach
    void open() {
        database = Database.open(settings.get());
        actions = new SqlActions(database.source());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anAcknowledgementStandsUntilTheEpisodeEnds() {
        Acknowledgement mine = actions.acknowledge("a1", 1, "lan", "I call Quang Kim.", 100);
        assertThat(actions.standing()).containsOnlyKeys("a1").containsValue(mine);
        actions.episodeEnded("a1", 2, 200);
        actions.episodeEnded("a1", 2, 300);
        assertThat(actions.standing()).isEmpty();
        assertThat(actions.acknowledgements(0, 1_000))
                .extracting(Acknowledgement::endedAt)
                .containsExactly(200L);
    }

    @Test
    void whoAcknowledgedWhatCameAfterTheEndIsNotMeantByIt() {
        Acknowledgement again = actions.acknowledge("a1", 3, "lan", "It is back.", 100);
        actions.episodeEnded("a1", 2, 200);
        assertThat(actions.standing()).containsValue(again);
        actions.episodeEnded("a1", 4, 50);
        assertThat(actions.acknowledgements(0, 1_000))
                .extracting(Acknowledgement::endedAt)
                .containsExactly(100L);
    }

    @Test
    void theLatestOfSeveralStandsAndNoneIsLost() {
        Acknowledgement first = actions.acknowledge("a1", 1, "lan", "I call.", 100);
        Acknowledgement second = actions.acknowledge("a1", 1, "minh", "My shift now.", 200);
        assertThat(actions.standing()).containsEntry("a1", second);
        assertThat(actions.acknowledgements(100, 201)).containsExactly(first, second);
    }

    @Test
    void controlRoomsSideBySideLoseNothing() {
        List<CompletableFuture<Void>> rooms = new ArrayList<>();
        for (int room = 0; room < 6; room++) {
            String by = "officer-" + room;
            Actions other = new SqlActions(database.source());
            rooms.add(
                    CompletableFuture.runAsync(
                            () -> {
                                for (int i = 0; i < 20; i++) {
                                    other.acknowledge("a" + i, 1, by, "seen", i);
                                    other.note("02734", by + " " + i, by, i);
                                }
                            }));
        }
        rooms.forEach(CompletableFuture::join);
        assertThat(actions.acknowledgements(0, 100)).hasSize(120);
        assertThat(actions.notes("02734", 1_000)).doesNotHaveDuplicates().hasSize(120);
    }

    @Test
    void aSilenceIsLiftedByOneOnly() {
        Silence silence = actions.silence(silence("02734", null, DAY));
        List<CompletableFuture<Boolean>> rooms = new ArrayList<>();
        for (int room = 0; room < 6; room++) {
            String by = "officer-" + room;
            Actions other = new SqlActions(database.source());
            rooms.add(CompletableFuture.supplyAsync(() -> other.lift(silence.id(), by, 500)));
        }
        assertThat(rooms.stream().map(CompletableFuture::join).filter(lifted -> lifted)).hasSize(1);
    }

    @Test
    void aSilenceEndsByItself() {
        Silence silence = actions.silence(silence("02734", "on-time", DAY));
        assertThat(actions.silences(0)).containsExactly(silence);
        assertThat(actions.silences(DAY - 1)).containsExactly(silence);
        assertThat(actions.silences(DAY)).isEmpty();
        assertThat(actions.lift(silence.id(), "lan", DAY)).isFalse();
        assertThat(actions.silences(DAY - 1, 2 * DAY)).containsExactly(silence);
        assertThat(actions.silences(DAY, 2 * DAY)).isEmpty();
    }

    @Test
    void aLiftedSilenceTellsWhoLiftedIt() {
        Silence silence = actions.silence(silence("02734", null, DAY));
        assertThat(actions.lift(silence.id(), "minh", 500)).isTrue();
        assertThat(actions.lift(silence.id() + 1, "minh", 500)).isFalse();
        assertThat(actions.silences(500)).isEmpty();
        assertThat(actions.silences(499))
                .singleElement()
                .satisfies(one -> assertThat(one.liftedBy()).isEqualTo("minh"));
    }

    @Test
    void aSilenceCoversTheUnitsBelowAndTheRuleThatIsMeant() {
        Silence all = actions.silence(silence("10", null, DAY));
        Silence rule = actions.silence(silence("02734", "response", DAY));
        assertThat(all.covers(new AlertTale("a1", "02734").opened(1))).isTrue();
        assertThat(rule.covers(new AlertTale("a1", "02734").opened(1))).isFalse();
    }

    @Test
    void aSilenceWithoutAnEndInReasonIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> silence("02734", null, 31 * DAY))
                .withMessageContaining("30 days");
        assertThatIllegalArgumentException().isThrownBy(() -> silence("02734", null, 0));
    }

    private static SilenceRequest silence(String scope, String rule, long until) {
        return new SilenceRequest(scope, rule, until, "lan", "The line is being mended.", 0);
    }

    @Test
    void notesOfAUnitComeNewestFirst() {
        Note old = actions.note("02734", "Mất điện từ 9 giờ.", "lan", 100);
        Note young = actions.note("02734", "Đã có điện.", "minh", 200);
        Note elsewhere = actions.note("02737", "Quiet.", "minh", 150);
        assertThat(actions.notes("02734", 10)).containsExactly(young, old);
        assertThat(actions.notes("02734", 1)).containsExactly(young);
        assertThat(actions.notes(100, 200)).containsExactly(old, elsewhere);
    }

    @Test
    void nothingIsWrittenWithoutWords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> actions.note("02734", " ", "lan", 1))
                .withMessageContaining("write it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> actions.acknowledge("a1", 1, "lan", "x".repeat(2_001), 1))
                .withMessageContaining("at most 2000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> actions.note("02734", "a\0b", "lan", 1));
    }
}
