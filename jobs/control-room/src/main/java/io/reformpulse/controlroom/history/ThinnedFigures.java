package io.reformpulse.controlroom.history;

import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.WindowType;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * A history that makes its past coarser by itself, as the job's clock moves on. What it keeps is
 * written by one thread.
 */
public final class ThinnedFigures implements FigureHistory {
    private static final long THIN_EVERY = Duration.ofHours(1).toMillis();

    private final FigureHistory history;
    private long thinnedAt = Long.MIN_VALUE;
    private boolean isThin = true;

    public ThinnedFigures(FigureHistory history) {
        this.history = history;
    }

    @Override
    public void keep(Collection<KpiUpdate> rows) {
        history.keep(rows);
        long now = Long.MIN_VALUE;
        for (KpiUpdate row : rows) {
            now = Math.max(now, row.getAsOf());
        }
        // Where much has come of age at once, some of it with each further row.
        if (!isThin || now >= thinnedAt + THIN_EVERY) {
            isThin = history.thin(now);
            thinnedAt = now;
        }
    }

    @Override
    public List<KpiUpdate> at(String scope, WindowType window, long asOf) {
        return history.at(scope, window, asOf);
    }

    @Override
    public List<KpiUpdate> between(String scope, WindowType window, long from, long to, long asOf) {
        return history.between(scope, window, from, to, asOf);
    }

    @Override
    public List<KpiUpdate> said(String scope, long from, long to, long stepMillis) {
        return history.said(scope, from, to, stepMillis);
    }

    @Override
    public boolean thin(long now) {
        return history.thin(now);
    }
}
