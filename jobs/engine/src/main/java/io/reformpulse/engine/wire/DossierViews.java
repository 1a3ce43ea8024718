package io.reformpulse.engine.wire;

import io.reformpulse.domain.calendar.Interval;
import io.reformpulse.domain.dossier.DossierView;
import io.reformpulse.domain.dossier.QualityFlag;
import io.reformpulse.schemas.Pause;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Dossiers as they go to the topic {@code dossiers}. */
public final class DossierViews {
    private static final long STILL_OPEN = Long.MAX_VALUE;

    private DossierViews() {}

    /** The view with its revision: the generation first, the epoch second. */
    public static io.reformpulse.schemas.DossierView of(
            DossierView view, long generation, long epoch) {
        return new io.reformpulse.schemas.DossierView(
                view.communeCode(),
                view.dossierId(),
                view.procedureCode(),
                view.state().name(),
                view.receivedAt(),
                pauses(view.pauses()),
                view.endedAt(),
                view.dueFromFeed(),
                view.dueComputed(),
                view.dueJudged(),
                view.overdueFrom(),
                view.verdict().name(),
                flags(view),
                generation,
                epoch);
    }

    private static List<Pause> pauses(List<Interval> intervals) {
        List<Pause> pauses = new ArrayList<>(intervals.size());
        for (Interval interval : intervals) {
            Long resumedAt = interval.to() == STILL_OPEN ? null : interval.to();
            pauses.add(new Pause(interval.from(), resumedAt));
        }
        return pauses;
    }

    /** In the order of their declaration, so that equal views have equal bytes. */
    private static List<String> flags(DossierView view) {
        List<String> flags = new ArrayList<>(view.flags().size());
        for (QualityFlag flag : new TreeSet<>(view.flags())) {
            flags.add(flag.name());
        }
        return flags;
    }
}
