package io.reformpulse.domain.rating;

import io.reformpulse.domain.dossier.Added;
import io.reformpulse.domain.dossier.Arrival;
import io.reformpulse.domain.dossier.EventSet;
import io.reformpulse.domain.kpi.Contribution;
import io.reformpulse.domain.kpi.Count;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of one id among a commune's ratings without a dossier: its content, if it came, and
 * how many of these ratings name it in `replaces`. The caller, who holds all ids, tells the named
 * one whenever {@link #names()} changes. Mutable; not thread safe.
 */
public final class LooseRating {
    private final EventSet<RatingEvent> content;
    private int namers;

    private LooseRating(EventSet<RatingEvent> content, int namers) {
        this.content = content;
        this.namers = namers;
    }

    /** An id that neither came nor was named yet. */
    public static LooseRating create() {
        return new LooseRating(EventSet.empty(), 0);
    }

    /**
     * An id read back from state.
     *
     * @param content null if it was only named so far
     */
    public static LooseRating of(Arrival<RatingEvent> content, int namers, boolean conflict) {
        List<Arrival<RatingEvent>> arrivals = content == null ? List.of() : List.of(content);
        return new LooseRating(EventSet.of(arrivals, conflict), namers);
    }

    /** Adds a content under this id; of several the smallest stays. */
    public Added add(Arrival<RatingEvent> arrival) {
        return content.add(arrival);
    }

    /** Adds to the number of ratings that name this id: 1 for a new namer, -1 for one gone. */
    public void named(int change) {
        namers += change;
    }

    /** The content with its arrival; null while the id was only named. */
    public Arrival<RatingEvent> content() {
        return content.all().isEmpty() ? null : content.all().get(0);
    }

    /** The id that this rating replaces; null if none. */
    public String names() {
        return content() == null ? null : content().event().replaces();
    }

    public int namers() {
        return namers;
    }

    public boolean conflict() {
        return content.conflict();
    }

    /** Whether it counts: it came, is not voided, and no rating names it. */
    public boolean counts() {
        return content() != null && !content().event().voided() && namers == 0;
    }

    /** What it adds at its own time. */
    public Contribution contribution() {
        if (!counts()) {
            return Contribution.NONE;
        }
        List<Count> counts = new ArrayList<>(5);
        RatingFlows.add(content().event(), counts);
        return new Contribution(counts, List.of(), List.of());
    }
}
