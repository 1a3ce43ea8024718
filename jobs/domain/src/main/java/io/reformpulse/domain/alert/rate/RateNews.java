package io.reformpulse.domain.alert.rate;

import io.reformpulse.domain.alert.news.BadCases;
import io.reformpulse.domain.alert.news.NewsDesk;
import io.reformpulse.domain.alert.news.RateEvidence;
import io.reformpulse.domain.kpi.Ratio;
import java.util.function.Function;

/** Writes news of rate alerts. */
public final class RateNews {
    private final NewsDesk desk;
    private final RateCriteria criteria;
    private final Function<RateFigures, BadCases> badCases;

    /**
     * @param badCases the bad cases among those of some figures
     */
    public RateNews(
            NewsDesk desk, RateCriteria criteria, Function<RateFigures, BadCases> badCases) {
        this.desk = desk;
        this.criteria = criteria;
        this.badCases = badCases;
    }

    /**
     * Writes what is to be told.
     *
     * @param at the clock, epoch milliseconds
     */
    public void write(RateTelling telling, long at) {
        RateFigures figures = telling.evidence();
        RateReason reason = new RateReason(telling, desk.scope().name(), desk.zone());
        desk.about(figures.rule(), "", telling.after().startedAt())
                .rate(
                        figures.window(),
                        evidence(figures, figures.figures()),
                        telling.before() == null ? null : evidence(figures, telling.before()))
                .cases(badCases.apply(figures))
                .confirmed(telling.after().confirmed())
                .send(
                        telling.transition(),
                        telling.severity(),
                        telling.after().revision(),
                        at,
                        language -> reason.in(language, evidence(figures, figures.figures())));
    }

    private RateEvidence evidence(RateFigures of, Ratio figures) {
        return criteria.of(of.rule()).evidence(figures);
    }
}
