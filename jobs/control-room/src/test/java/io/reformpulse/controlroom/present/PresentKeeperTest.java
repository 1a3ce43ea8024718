package io.reformpulse.controlroom.present;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.controlroom.history.AlertTale;
import io.reformpulse.controlroom.history.Rows;
import io.reformpulse.schemas.AlertEvent;
import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.WindowType;
import java.util.List;
import org.junit.jupiter.api.Test;

class PresentKeeperTest {
    private static final long NOON = Rows.MIDNIGHT + 12 * Rows.HOUR;

    private final PresentKeeper keeper = new PresentKeeper();

    @Test
    void nothingChangesWhileNothingIsTaken() {
        assertThat(keeper.advance()).isNull();
        close(1);
        assertThat(keeper.advance()).isNotNull();
        assertThat(keeper.advance()).isNull();
    }

    @Test
    void aChangeNamesTheUnitsOfEachWindow() {
        close(1, Rows.day("02734", Rows.MIDNIGHT, NOON, 1, 3), Rows.now("02734", NOON, 1, 0));
        keeper.advance();
        close(2, Rows.day("02635", Rows.MIDNIGHT, NOON, 2, 1));
        PresentChange change = keeper.advance();
        assertThat(change.units(WindowType.DAY)).containsExactly("02635");
        assertThat(change.units(WindowType.NOW)).isEmpty();
        assertThat(change.begun()).isEmpty();
        assertThat(change.present().rows(WindowType.DAY).byUnit()).hasSize(2);
    }

    @Test
    void theGreatestRevisionStands() {
        KpiUpdate restarted = Rows.row("02734", WindowType.DAY, Rows.MIDNIGHT, NOON, 2, 5, 7);
        close(9, Rows.day("02734", Rows.MIDNIGHT, NOON, 9, 9));
        close(10, restarted);
        close(11, Rows.day("02734", Rows.MIDNIGHT, NOON, 11, 11));
        keeper.advance();
        assertThat(keeper.present().rows(WindowType.DAY).byUnit().get("02734")).isSameAs(restarted);
    }

    @Test
    void whenAnotherWindowBeginsTheOldRowsStandNoMore() {
        close(1, Rows.day("02734", Rows.MIDNIGHT, NOON, 1, 3));
        keeper.advance();
        long tomorrow = Rows.MIDNIGHT + Rows.DAY;
        close(2, Rows.day("02635", tomorrow, tomorrow + 1, 2, 0));
        PresentChange change = keeper.advance();
        assertThat(change.begun()).containsExactly(WindowType.DAY);
        assertThat(change.present().rows(WindowType.DAY).byUnit()).containsOnlyKeys("02635");
        close(3, Rows.day("02734", Rows.MIDNIGHT, tomorrow + 1, 3, 4));
        assertThat(keeper.advance().units(WindowType.DAY)).isEmpty();
    }

    @Test
    void anAlertIsOpenFromItsFirstEventToItsLast() {
        AlertTale tale = new AlertTale("a", "02734");
        AlertEvent opened = tale.opened(NOON);
        keeper.alert(opened);
        assertThat(keeper.advance().alerts()).containsExactly(opened);
        AlertEvent resolved = tale.resolved(NOON + 1);
        keeper.alert(resolved);
        PresentChange end = keeper.advance();
        assertThat(end.ended()).containsExactly("a");
        assertThat(end.present().alerts()).isEmpty();
        assertThat(keeper.lastEnd("a")).isNotNull();
    }

    @Test
    void anAlertReadOnceMoreDoesNotComeBackToLife() {
        AlertTale tale = new AlertTale("a", "02734");
        AlertEvent opened = tale.opened(NOON);
        AlertEvent resolved = tale.resolved(NOON + 1);
        keeper.alert(opened);
        keeper.alert(resolved);
        keeper.advance();
        keeper.alert(opened);
        keeper.alert(resolved);
        assertThat(keeper.advance()).isNull();
    }

    @Test
    void theGravestAlertIsFirst() {
        AlertTale grave = new AlertTale("grave", "02734");
        keeper.alert(grave.opened(NOON));
        keeper.alert(new AlertTale("later", "02635").opened(NOON + 1));
        keeper.alert(grave.escalated(NOON + 2));
        keeper.advance();
        assertThat(keeper.present().alerts())
                .extracting(AlertEvent::getAlertId)
                .containsExactly("grave", "later");
    }

    @Test
    void whatWasDoneAboutAnAlertHasItToldAgain() {
        AlertEvent opened = new AlertTale("a", "02734").opened(NOON);
        keeper.alert(opened);
        keeper.advance();
        keeper.touch(List.of("a", "unknown"));
        assertThat(keeper.advance().alerts()).containsExactly(opened);
    }

    @Test
    void aCommuneIsHeardAtItsLatestArrival() {
        keeper.heard("02734", 5);
        keeper.heard("02734", 4);
        assertThat(keeper.advance().heard()).containsExactly("02734");
        assertThat(keeper.present().heard()).containsEntry("02734", 5L);
        keeper.heard("02734", 5);
        assertThat(keeper.advance()).isNull();
    }

    private void close(long epoch, KpiUpdate... rows) {
        keeper.closed(List.of(rows), epoch, NOON, NOON);
    }
}
