package io.reformpulse.domain.commune;

import io.reformpulse.domain.dossier.DossierFile;
import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.domain.kpi.ExactCounts;
import io.reformpulse.domain.kpi.Pane;
import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.rating.LooseRating;
import java.util.Collection;
import java.util.Set;

/**
 * Port: everything kept of one commune. What is got may be changed in place; a change counts once
 * it is put. Nothing is shared between communes.
 *
 * <p>Who clears what, and when: held records when the clock passes their arrival; agenda entries at
 * their instant; dossiers turn into tombstones 400 days after their end and newest arrival (kept
 * for ever, an id each), and one never received is removed; loose ratings 400 days after their
 * arrival; panes and late counts when their year is frozen (400 days after its end); what is
 * pending when its epoch is published.
 */
public interface CommuneStore {
    /** The head, new and empty at first. */
    CommuneHead head();

    void putHead(CommuneHead head);

    /** Null if nothing of that dossier was ever kept. */
    DossierFile dossier(String dossierId);

    void putDossier(String dossierId, DossierFile file);

    void removeDossier(String dossierId);

    /** The ids of all dossiers kept, tombstones among them. */
    Collection<String> dossierIds();

    /** Null if neither this rating nor one that names it was kept. */
    LooseRating looseRating(String eventId);

    void putLooseRating(String eventId, LooseRating rating);

    void removeLooseRating(String eventId);

    /** Null if the day is empty. */
    Pane pane(int epochDay);

    void putPane(int epochDay, Pane pane);

    void removePane(int epochDay);

    /** The first day that has a pane; MAX_VALUE if none. */
    int firstPaneDay();

    /** What changed in a window after its grace end; null if nothing. */
    ExactCounts late(Window window);

    void putLate(Window window, ExactCounts late);

    void removeLate(Window window);

    /** The windows that have late counts. */
    Collection<Window> lateWindows();

    /** Keeps a record until the clock passes its arrival. */
    void hold(FeedRecord record);

    /** The earliest arrival among the records held; MAX_VALUE if none. */
    long firstHeld();

    /** Takes the earliest record held that arrived before an instant; null if none. */
    FeedRecord takeHeldBefore(long instant);

    void schedule(AgendaEntry entry);

    /** The earliest instant on the agenda; MAX_VALUE if none. */
    long firstScheduled();

    /**
     * The dossiers that the agenda has come to be overdue after an instant, up to another; one may
     * no longer do so.
     */
    Set<String> overdueIn(long afterExclusive, long toInclusive);

    /** Takes the earliest entry at or before an instant; null if none. */
    AgendaEntry takeScheduledUpTo(long instant);
}
