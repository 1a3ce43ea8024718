package io.reformpulse.domain.dossier;

import io.reformpulse.domain.calendar.Interval;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A dossier as published. Instants are epoch milliseconds; dues are last on-time milliseconds, with
 * the pauses and the calendar known at the end, or of an open dossier all that is known.
 *
 * @param receivedAt the receipt; of a refused dossier the refusal
 * @param pauses the last one's `to` is Long.MAX_VALUE while it is open
 * @param endedAt null while open, and of a refused dossier
 * @param dueFromFeed the feed's own appointment as it came; null if none
 * @param dueComputed by the local limit; null for an unknown procedure
 * @param dueJudged the one that decides; null if none
 * @param overdueFrom the first whole minute at which it was or will be overdue; null if none
 */
public record DossierView(
        String communeCode,
        String dossierId,
        String procedureCode,
        DossierState state,
        long receivedAt,
        List<Interval> pauses,
        Long endedAt,
        Long dueFromFeed,
        Long dueComputed,
        Long dueJudged,
        Long overdueFrom,
        Verdict verdict,
        Set<QualityFlag> flags) {
    public DossierView {
        pauses = List.copyOf(pauses);
        flags = flags.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(flags));
    }
}
