package io.reformpulse.domain.dossier;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Writes a dossier's view. */
final class DossierViews {
    private static final long MINUTE_MILLIS = 60_000;

    private final String communeCode;
    private final String dossierId;
    private final Handling handling;
    private final Set<QualityFlag> flags;

    DossierViews(String communeCode, String dossierId, Handling handling, Set<QualityFlag> flags) {
        this.communeCode = communeCode;
        this.dossierId = dossierId;
        this.handling = handling;
        this.flags = flags;
    }

    /** The view of a dossier without a receipt; null if it was not refused either. */
    DossierView refused() {
        if (!handling.isRefused()) {
            return null;
        }
        return new DossierView(
                communeCode,
                dossierId,
                handling.refusal().procedureCode(),
                DossierState.REFUSED,
                handling.refusal().occurredAt(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                Verdict.NONE,
                flags);
    }

    DossierView received(Course course) {
        long overdueFrom = course.steps().overdueFrom();
        return new DossierView(
                communeCode,
                dossierId,
                handling.receipt().procedureCode(),
                state(course),
                handling.receivedAt(),
                course.pauses().intervals(),
                handling.isEnded() ? handling.endedAt() : null,
                course.dueFromFeed(),
                course.dueComputed(),
                course.dueJudged(),
                overdueFrom == Handling.NEVER ? null : overdueFrom * MINUTE_MILLIS,
                course.verdict(),
                flagsOf(course));
    }

    private DossierState state(Course course) {
        if (handling.isEnded()) {
            return handling.endedAs();
        }
        return course.pauses().isOpenAt(Handling.NEVER) ? DossierState.PAUSED : DossierState.OPEN;
    }

    private Set<QualityFlag> flagsOf(Course course) {
        if (!course.isAppointmentBeyondLimit()) {
            return flags;
        }
        Set<QualityFlag> all = EnumSet.of(QualityFlag.APPOINTMENT_BEYOND_LIMIT);
        all.addAll(flags);
        return all;
    }
}
