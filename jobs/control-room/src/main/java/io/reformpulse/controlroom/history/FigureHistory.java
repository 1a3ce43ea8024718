package io.reformpulse.controlroom.history;

import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.WindowType;
import java.util.Collection;
import java.util.List;

/**
 * Every figure that was published, by revision. Thread-safe; several control rooms may share one.
 * All times are epoch milliseconds of the job's clock, on which a row's asOf is.
 */
public interface FigureHistory {
    /**
     * Keeps rows; a row that is there already, by its scope, window, generation and epoch, is left
     * alone. All are kept, or none.
     */
    void keep(Collection<KpiUpdate> rows);

    /**
     * What a screen said of the current window at a moment: of the rows with asOf up to then, those
     * of the latest window, and of these the greatest revision. Empty if nothing was known.
     */
    List<KpiUpdate> at(String scope, WindowType window, long asOf);

    /**
     * The newest revision of every window that begins within [from, to), oldest window first; of
     * NOW, which has no beginning, what was said at each asOf within [from, to).
     */
    default List<KpiUpdate> between(String scope, WindowType window, long from, long to) {
        return between(scope, window, from, to, Long.MAX_VALUE);
    }

    /** The same, as it was known at a moment. */
    List<KpiUpdate> between(String scope, WindowType window, long from, long to, long asOf);

    /**
     * Of NOW what was said last in each step of time within [from, to), oldest first: enough for a
     * chart, however often it was said.
     */
    List<KpiUpdate> said(String scope, long from, long to, long stepMillis);

    /**
     * Makes a part of the past coarser, as {@link Retention} says, each time some hours or a day of
     * it. What was said at a full local hour, or midnight where only days are kept, does not change
     * by it, but windows of type HOUR that are too old go, and so does at last whatever was no
     * longer the newest.
     *
     * @return whether all of it is as coarse as it is to be
     */
    boolean thin(long now);
}
