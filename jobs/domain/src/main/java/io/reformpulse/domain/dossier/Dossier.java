package io.reformpulse.domain.dossier;

import io.reformpulse.domain.commune.Reference;
import io.reformpulse.domain.intake.StatelessChecks;
import io.reformpulse.domain.kpi.Contribution;
import io.reformpulse.domain.kpi.Count;
import io.reformpulse.domain.kpi.Flow;
import io.reformpulse.domain.kpi.Measured;
import io.reformpulse.domain.kpi.Step;
import io.reformpulse.domain.rating.RatingChoice;
import io.reformpulse.domain.rating.RatingEvent;
import io.reformpulse.domain.rating.RatingFlows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A dossier as a pure function of its file as it was then (4.1 to 4.3, 4.5 to 4.7); later additions
 * to the file do not show. Instants are epoch milliseconds, minutes are whole ones since the epoch.
 */
public final class Dossier {
    /** Where there is no such instant or minute. */
    public static final long NEVER = Handling.NEVER;

    private final String communeCode;
    private final String dossierId;
    private final DossierEvent[] told;
    private final int replaced;
    private final int ratings;
    private final int ratingsReplaced;
    private final RatingEvent rating;
    private final long newestArrival;
    private final Set<QualityFlag> flags = EnumSet.noneOf(QualityFlag.class);
    private final Handling handling;
    private final Course course;
    private Contribution contribution;
    private DossierView view;

    private Dossier(DossierFile file, Reference reference) {
        communeCode = file.communeCode();
        dossierId = file.dossierId();
        told = file.events().counting().toArray(new DossierEvent[0]);
        Arrays.sort(told, DossierEvent.TOLD);
        replaced = file.events().replaced();
        ratings = file.ratings().counting().size();
        ratingsReplaced = file.ratings().replaced();
        rating = RatingChoice.of(file.ratings().counting());
        newestArrival = file.newestArrival();
        if (file.events().conflict() || file.ratings().conflict()) {
            flags.add(QualityFlag.CONFLICTING_ID);
        }
        handling = Handling.of(told, flags);
        course = handling.isReceived() ? new Course(handling, told, reference, flags) : null;
    }

    /** Reads a dossier from its file as it is now. */
    public static Dossier of(DossierFile file, Reference reference) {
        return new Dossier(file, reference);
    }

    /** Everything it adds to its commune's panes. */
    public Contribution contribution() {
        if (contribution == null) {
            contribution = contributionNow();
        }
        return contribution;
    }

    private Contribution contributionNow() {
        List<Count> counts = new ArrayList<>(12);
        List<Measured> measured = new ArrayList<>(2);
        if (course != null) {
            new CourseFlows(handling, course, counts, measured).add(rating);
        } else if (handling.isRefused()) {
            counts.add(new Count(handling.refusal().occurredAt(), Flow.REFUSED, 1));
        }
        if (rating != null) {
            RatingFlows.add(rating, counts);
        }
        List<Step> steps = course == null ? List.of() : course.steps().steps();
        return new Contribution(counts, measured, steps);
    }

    /** What may be worth an alert. */
    public DossierFacts facts() {
        return DossierFacts.of(handling, course, rating);
    }

    /** Where its records stand in the conservation count. */
    public Standing standing() {
        boolean waits = course == null && !handling.isRefused();
        return new Standing(
                waits ? 0 : told.length,
                waits ? told.length : 0,
                replaced,
                rating == null ? 0 : 1,
                ratingsReplaced,
                rating == null ? 0 : ratings - 1);
    }

    /** Whether it is received and not ended by the events before an instant. */
    public boolean openAt(long eventsBefore) {
        return course != null && course.gauges().isOpen(eventsBefore);
    }

    public boolean pausedAt(long eventsBefore) {
        return course != null && course.gauges().isPaused(eventsBefore);
    }

    /** Whether it is open by the events before an instant and its due lies before another. */
    public boolean overdueAt(long eventsBefore, long comparedWith) {
        return course != null && course.gauges().isOverdue(eventsBefore, comparedWith);
    }

    /**
     * The due as moved so far of a dossier open and not paused by the events before an instant;
     * NEVER if none, or if a second supplement request made it late already.
     */
    public long runningDue(long eventsBefore) {
        return course == null ? NEVER : course.gauges().runningDue(eventsBefore);
    }

    /** The latest of its counting events; Long.MIN_VALUE if none. */
    public long lastEventAt() {
        return told.length == 0 ? Long.MIN_VALUE : told[told.length - 1].occurredAt();
    }

    /** When it is purged, or released if it still waits (4.11, 4.12); NEVER while open. */
    public long purgeAt() {
        boolean open = course != null && !handling.isEnded();
        if (open || newestArrival == Long.MIN_VALUE) {
            return NEVER;
        }
        long kept = course == null ? newestArrival : Math.max(newestArrival, handling.endedAt());
        return kept + StatelessChecks.LATEST_MILLIS;
    }

    /** Whether there are dossier events, but neither a receipt nor a refusal that counts. */
    public boolean neverReceived() {
        return told.length + replaced > 0 && course == null && !handling.isRefused();
    }

    /** The first whole minute at which it was or, as things stand, will be overdue; else NEVER. */
    public long overdueFrom() {
        return course == null ? NEVER : course.steps().overdueFrom();
    }

    /** The dossier as published; null while it waits. */
    public DossierView view() {
        if (view == null) {
            DossierViews views = new DossierViews(communeCode, dossierId, handling, flags);
            view = course != null ? views.received(course) : views.refused();
        }
        return view;
    }
}
