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
    private static final long FORGET_EVERY = Duration.ofDays(30).toMillis();

    private final FigureHistory history;
    private final Retention retention;
    private long thinnedAt = Long.MIN_VALUE;
    private long forgotAt = Long.MIN_VALUE;

    public ThinnedFigures(FigureHistory history, Retention retention) {
        this.history = history;
        this.retention = retention;
    }

    @Override
    public void keep(Collection<KpiUpdate> rows) {
        history.keep(rows);
        long now = Long.MIN_VALUE;
        for (KpiUpdate row : rows) {
            now = Math.max(now, row.getAsOf());
        }
        if (now >= thinnedAt + THIN_EVERY) {
            history.thin(now);
            thinnedAt = now;
        }
        if (now >= forgotAt + FORGET_EVERY) {
            history.forgetBefore(now - retention.daily().toMillis());
            forgotAt = now;
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
    public void thin(long now) {
        history.thin(now);
    }

    @Override
    public void forgetBefore(long asOf) {
        history.forgetBefore(asOf);
    }
}
