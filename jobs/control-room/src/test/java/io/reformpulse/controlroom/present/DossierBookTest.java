package io.reformpulse.controlroom.present;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.controlroom.history.AlertTale;
import io.reformpulse.controlroom.history.Rows;
import io.reformpulse.schemas.AlertEvent;
import io.reformpulse.schemas.DossierView;
import io.reformpulse.schemas.Pause;
import io.reformpulse.schemas.Topics;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DossierBookTest {
    private static final long NOW = Rows.MIDNIGHT;
    private static final Set<String> ALL = Set.of("02734", "02635");

    private final DossierBook book = new DossierBook();

    @Test
    void eachListHoldsWhatTheFigureCounts() {
        book.take(dossier("late", "OPEN", NOW));
        book.take(dossier("lateAndPaused", "PAUSED", NOW - 1));
        book.take(dossier("soon", "OPEN", NOW + 1));
        book.take(dossier("tomorrow", "OPEN", NOW + Rows.DAY));
        book.take(dossier("later", "OPEN", NOW + Rows.DAY + 1));
        book.take(dossier("never", "OPEN", null));
        assertThat(ids(DossierList.OVERDUE)).containsExactly("lateAndPaused", "late");
        assertThat(ids(DossierList.DUE_SOON)).containsExactly("soon", "tomorrow");
        assertThat(ids(DossierList.PAUSED)).containsExactly("lateAndPaused");
        assertThat(ids(DossierList.OPEN)).hasSize(6).endsWith("never");
    }

    @Test
    void whatHasEndedIsListedNoMore() {
        book.take(dossier("a", "OPEN", NOW));
        book.take(dossier("a", "RESOLVED", NOW));
        assertThat(ids(DossierList.OVERDUE)).isEmpty();
    }

    @Test
    void aSecondSupplementIsListedEvenAfterTheEnd() {
        DossierView ended = dossier("a", "RESOLVED", NOW);
        ended.setPauses(List.of(new Pause(1L, 2L), new Pause(3L, 4L)));
        book.take(ended);
        assertThat(ids(DossierList.SECOND_SUPPLEMENT)).isEmpty();
        AlertEvent told = new AlertTale("x", "02734").opened(NOW);
        told.setSubject("SECOND_SUPPLEMENT");
        told.setDossierId("a");
        book.alert(told);
        assertThat(ids(DossierList.SECOND_SUPPLEMENT)).containsExactly("a");
        assertThat(ids(DossierList.OPEN)).isEmpty();
    }

    @Test
    void anOlderViewDoesNotComeBack() {
        DossierView fresh = dossier("a", "PAUSED", NOW);
        fresh.setGeneration(2);
        book.take(fresh);
        book.take(dossier("a", "OPEN", NOW));
        assertThat(ids(DossierList.PAUSED)).containsExactly("a");
    }

    @Test
    void aDossierThatIsNoLongerKeptIsForgotten() {
        book.take(dossier("a", "OPEN", NOW));
        book.gone(Topics.dossierKey("02734", "a"));
        assertThat(ids(DossierList.OPEN)).isEmpty();
    }

    @Test
    void onlyDossiersOfTheAskedCommunesAreListed() {
        book.take(dossier("a", "OPEN", NOW));
        assertThat(book.list(Set.of("02635"), DossierList.OPEN, NOW)).isEmpty();
    }

    private List<String> ids(DossierList of) {
        return book.list(ALL, of, NOW).stream().map(DossierView::getDossierId).toList();
    }

    static DossierView dossier(String id, String state, Long overdueFrom) {
        return DossierView.newBuilder()
                .setCommuneCode("02734")
                .setDossierId(id)
                .setProcedureCode("1.001193")
                .setState(state)
                .setReceivedAt(NOW - Rows.DAY)
                .setOverdueFrom(overdueFrom)
                .setVerdict("OPEN")
                .setGeneration(1)
                .setEpoch(1)
                .build();
    }
}
