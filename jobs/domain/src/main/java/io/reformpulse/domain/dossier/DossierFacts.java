package io.reformpulse.domain.dossier;

import io.reformpulse.domain.kpi.Step;
import io.reformpulse.domain.rating.RatingEvent;
import java.util.List;

/**
 * What may be worth an alert about a dossier, as its events now tell it; no clock is in it.
 * Instants are epoch milliseconds, {@link Dossier#NEVER} where there is none.
 *
 * @param submittedOnlineAt when it was submitted online
 * @param answeredAt when it was received, refused or ended, whichever was first
 * @param overdue the steps of being overdue, past and to come
 * @param secondRequestAt when a supplement was asked a second time
 * @param endedAt when its end takes effect
 * @param endedBy the officer who ended it; null if not told
 * @param beyondLimit whether its appointment lies beyond the procedure's limit
 * @param rating its rating that counts; null if none
 */
public record DossierFacts(
        long submittedOnlineAt,
        long answeredAt,
        List<Step> overdue,
        long secondRequestAt,
        long endedAt,
        String endedBy,
        boolean beyondLimit,
        RatingEvent rating) {
    private static final long MINUTE_MILLIS = 60_000;

    /** Of a dossier without any event. */
    public static final DossierFacts NONE =
            new DossierFacts(
                    Dossier.NEVER,
                    Dossier.NEVER,
                    List.of(),
                    Dossier.NEVER,
                    Dossier.NEVER,
                    null,
                    false,
                    null);

    public DossierFacts {
        overdue = List.copyOf(overdue);
    }

    /** Whether it comes to be overdue at an instant, as things stand. */
    public boolean comesOverdueAt(long instant) {
        for (Step step : overdue) {
            if (step.delta() > 0 && step.minute() * MINUTE_MILLIS == instant) {
                return true;
            }
        }
        return false;
    }

    static DossierFacts of(Handling handling, Course course, RatingEvent rating) {
        return new DossierFacts(
                handling.submittedOnlineAt(),
                handling.answeredAt(),
                course == null ? List.of() : course.steps().overdue(),
                course == null ? Dossier.NEVER : course.pauses().secondRequestAt(),
                handling.endedAt(),
                handling.isEnded() ? handling.endedBy() : null,
                course != null && course.isAppointmentBeyondLimit(),
                rating);
    }
}
