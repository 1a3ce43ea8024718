package io.reformpulse.domain.dossier;

import static io.reformpulse.domain.calendar.LaoCai.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.calendar.CalendarHistory;
import io.reformpulse.domain.calendar.DueComparison;
import io.reformpulse.domain.calendar.Interval;
import io.reformpulse.domain.calendar.Jurisdiction;
import io.reformpulse.domain.calendar.LaoCai;
import io.reformpulse.domain.calendar.PauseExtension;
import io.reformpulse.domain.calendar.PausePolicy;
import io.reformpulse.domain.commune.Reference;
import io.reformpulse.domain.kpi.Contribution;
import io.reformpulse.domain.kpi.Count;
import io.reformpulse.domain.kpi.Flow;
import io.reformpulse.domain.procedure.Procedures;
import io.reformpulse.domain.rating.RatingChannel;
import io.reformpulse.domain.rating.RatingEvent;
import io.reformpulse.domain.unit.UnitTree;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The edges that the hand-worked dossiers leave out; no procedure is known, the feed gives dues.
 */
class DossierTest {
    private static final long DAY = 86_400_000L;
    private static final long NINE = at("2024-03-05 09:00");
    private static final long DUE = at("2024-03-07 10:00");
    private static final Reference REFERENCE = reference();

    private final DossierFile file = DossierFile.create(Events.COMMUNE, Events.DOSSIER);

    private static Reference reference() {
        Jurisdiction jurisdiction =
                LaoCai.with(DueComparison.BY_LIMIT, PausePolicy.PAUSE, PauseExtension.WORKING_DAYS);
        return new Reference(
                jurisdiction,
                new CalendarHistory(jurisdiction, LaoCai.rows()),
                new Procedures(List.of()),
                new UnitTree(List.of()));
    }

    @Test
    void pauseAskedAtTheDueMovesItAndOneAskedAMillisecondLaterDoesNot() {
        received();
        add("e2", EventType.FEE_REQUESTED, DUE);
        assertThat(dossier().overdueAt(DUE + DAY, DUE + DAY)).isFalse();
        add("e3", EventType.FEE_PAID, at("2024-03-08 09:00"));
        assertThat(dossier().view().dueJudged()).isEqualTo(at("2024-03-08 10:00"));

        DossierFile late = DossierFile.create(Events.COMMUNE, Events.DOSSIER);
        late.events().add(file.events().all().get(0));
        late.events().add(arrival(Events.event("e2", EventType.FEE_REQUESTED, DUE + 1)));
        Dossier paused = Dossier.of(late, REFERENCE);
        assertThat(paused.overdueAt(DUE + DAY, DUE + DAY)).isTrue();
        assertThat(paused.view().dueJudged()).isEqualTo(DUE);
    }

    @Test
    void endAtTheDueIsOnTimeAndAMillisecondLaterIsLate() {
        received();
        add("e2", EventType.WITHDRAWN, DUE);
        assertThat(dossier().view().verdict()).isEqualTo(Verdict.ON_TIME);
        file.events().add(arrival(Events.event("e3", EventType.STOPPED, DUE + 1, null, "e2")));
        assertThat(dossier().view().verdict()).isEqualTo(Verdict.LATE);
    }

    @Test
    void overdueComparesTheDueWithItsOwnInstant() {
        received();
        assertThat(dossier().overdueAt(DUE + DAY, DUE)).isFalse();
        assertThat(dossier().overdueAt(DUE + DAY, DUE + 1)).isTrue();
        assertThat(dossier().overdueAt(NINE, DUE + 1)).isFalse();
    }

    @Test
    void runningDueIsThatOfADossierOpenAndNotPaused() {
        received();
        add("e2", EventType.FEE_REQUESTED, NINE + DAY);
        add("e3", EventType.FEE_PAID, NINE + DAY + 1);
        add("e4", EventType.STOPPED, NINE + 2 * DAY);
        assertThat(dossier().runningDue(NINE)).isEqualTo(Dossier.NEVER);
        assertThat(dossier().runningDue(NINE + 1)).isEqualTo(DUE);
        assertThat(dossier().runningDue(NINE + DAY + 1)).isEqualTo(Dossier.NEVER);
        assertThat(dossier().runningDue(NINE + DAY + 2)).isEqualTo(DUE);
        assertThat(dossier().runningDue(NINE + 2 * DAY + 1)).isEqualTo(Dossier.NEVER);
    }

    @Test
    void dossierLateByItsSecondSupplementHasNoRunningDue() {
        received();
        for (int i = 0; i < 2; i++) {
            add("q" + i, EventType.SUPPLEMENT_REQUESTED, NINE + 2 + 2 * i);
            add("s" + i, EventType.SUPPLEMENT_RECEIVED, NINE + 3 + 2 * i);
        }
        assertThat(dossier().runningDue(NINE + DAY)).isEqualTo(Dossier.NEVER);
        assertThat(dossier().overdueAt(NINE + DAY, NINE + DAY)).isTrue();
    }

    @Test
    void pauseBetweenRequestAndReturnOfOneInstantCountsAsARequest() {
        received();
        add("e2", EventType.SUPPLEMENT_REQUESTED, NINE + DAY);
        add("e3", EventType.SUPPLEMENT_RECEIVED, NINE + DAY);
        assertThat(dossier().view().pauses()).hasSize(1);
        assertThat(dossier().pausedAt(NINE + DAY + 1)).isFalse();
    }

    @Test
    void requestAtTheInstantOfTheEndIsWithinTheHandling() {
        received();
        add("e2", EventType.SUPPLEMENT_REQUESTED, NINE + DAY);
        add("e3", EventType.STOPPED, NINE + DAY);
        assertThat(dossier().contribution().counts())
                .contains(new Count(NINE + DAY, Flow.SUPPLEMENT_REQUESTS, 1));
        assertThat(dossier().view().pauses()).containsExactly(new Interval(NINE + DAY, NINE + DAY));
    }

    @Test
    void openDossierIsKeptAndAnEndedOneFor400DaysAfterEndAndNewestArrival() {
        received();
        assertThat(dossier().purgeAt()).isEqualTo(Dossier.NEVER);
        add("e2", EventType.STOPPED, NINE + DAY);
        assertThat(dossier().purgeAt()).isEqualTo(NINE + DAY + 400 * DAY);
        file.ratings().add(new Arrival<>(rating("r1", NINE), NINE + 3 * DAY));
        assertThat(dossier().purgeAt()).isEqualTo(NINE + 3 * DAY + 400 * DAY);
    }

    @Test
    void dossierWithoutReceiptIsReleased400DaysAfterItsNewestArrival() {
        assertThat(dossier().purgeAt()).isEqualTo(Dossier.NEVER);
        file.ratings().add(new Arrival<>(rating("r1", NINE), NINE));
        assertThat(dossier().purgeAt()).isEqualTo(NINE + 400 * DAY);
        assertThat(dossier().neverReceived()).isFalse();
        file.events().add(new Arrival<>(Events.event("e1", EventType.RESOLVED, NINE), NINE + 5));
        assertThat(dossier().purgeAt()).isEqualTo(NINE + 5 + 400 * DAY);
        assertThat(dossier().neverReceived()).isTrue();
        assertThat(dossier().lastEventAt()).isEqualTo(NINE);
    }

    @Test
    void voidedReceiptLeavesADossierThatWasNeverReceived() {
        file.events().add(arrival(Events.voided("e1", EventType.RECEIVED, NINE, null)));
        assertThat(dossier().neverReceived()).isTrue();
        assertThat(dossier().standing()).isEqualTo(new Standing(0, 0, 1, 0, 0, 0));
        assertThat(dossier().lastEventAt()).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void laterAdditionsDoNotShowInADossierAlreadyRead() {
        received();
        Dossier before = dossier();
        add("e2", EventType.STOPPED, NINE + DAY);
        file.ratings().add(new Arrival<>(rating("r1", NINE), NINE));
        assertThat(before.view().state()).isEqualTo(DossierState.OPEN);
        assertThat(before.contribution().measured()).isEmpty();
        assertThat(before.contribution().counts()).hasSize(1);
    }

    @Test
    void tombstoneAddsNothing() {
        DossierFile tombstone = DossierFile.tombstone(Events.COMMUNE, Events.DOSSIER);
        Dossier gone = Dossier.of(tombstone, REFERENCE);
        assertThat(tombstone.isTombstone()).isTrue();
        assertThat(gone.contribution()).isEqualTo(Contribution.NONE);
        assertThat(gone.purgeAt()).isEqualTo(Dossier.NEVER);
        assertThat(gone.view()).isNull();
    }

    private void received() {
        file.events().add(arrival(Events.event("e1", EventType.RECEIVED, NINE, DUE, null)));
    }

    private void add(String id, EventType type, long occurredAt) {
        file.events().add(arrival(Events.event(id, type, occurredAt)));
    }

    private Dossier dossier() {
        return Dossier.of(file, REFERENCE);
    }

    private static Arrival<DossierEvent> arrival(DossierEvent event) {
        return new Arrival<>(event, event.occurredAt());
    }

    private static RatingEvent rating(String id, long occurredAt) {
        return new RatingEvent(
                id,
                null,
                false,
                Events.COMMUNE,
                Events.DOSSIER,
                null,
                4,
                RatingChannel.QR,
                occurredAt,
                null);
    }
}
