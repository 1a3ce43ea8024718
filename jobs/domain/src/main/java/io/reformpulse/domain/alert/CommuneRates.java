package io.reformpulse.domain.alert;

import io.reformpulse.domain.alert.feed.Feed;
import io.reformpulse.domain.alert.news.NewsDesk;
import io.reformpulse.domain.alert.rate.BadCaseFinder;
import io.reformpulse.domain.alert.rate.PaneSeries;
import io.reformpulse.domain.alert.rate.RateCriteria;
import io.reformpulse.domain.alert.rate.RateJudge;
import io.reformpulse.domain.alert.rate.RateNews;
import io.reformpulse.domain.alert.rate.RatePoints;
import io.reformpulse.domain.alert.rate.RateStanding;
import io.reformpulse.domain.alert.rate.UnitRates;
import io.reformpulse.domain.alert.rule.Subject;
import io.reformpulse.domain.alert.rule.UnitRules;
import io.reformpulse.domain.commune.CommuneStore;
import io.reformpulse.domain.commune.Reference;
import io.reformpulse.domain.kpi.Contribution;
import io.reformpulse.domain.kpi.Count;
import io.reformpulse.domain.kpi.Measured;
import io.reformpulse.domain.kpi.Windows;
import java.time.Duration;
import java.util.Map;

/**
 * The rates of a commune: those of its figures, and how much of its feed arrives in time. While
 * much comes late, or the commune is silent, its figures are not sure.
 */
final class CommuneRates {
    private final PaneSeries series;
    private final UnitRates figures;
    private final UnitRates lags;

    CommuneRates(
            Reference reference,
            Windows windows,
            RateCriteria criteria,
            CommuneStore store,
            AlertHead head,
            Feed feed,
            NewsDesk desk) {
        RatePoints points = new RatePoints(windows);
        BadCaseFinder badCases = new BadCaseFinder(store, reference);
        RateNews news = new RateNews(desk, criteria, badCases::of);
        series = new PaneSeries(windows, store::pane);
        figures =
                new UnitRates(
                        points,
                        criteria,
                        series,
                        RateJudge.REACH,
                        rule -> rule.subject().isFigure(),
                        news,
                        head.rates());
        lags =
                new UnitRates(
                        points,
                        criteria,
                        feed.lags(),
                        Duration.ZERO,
                        rule -> rule.subject() == Subject.ARRIVAL_LAG,
                        news,
                        head.lags());
    }

    /**
     * Notes what changed in the panes.
     *
     * @return the first instant whose figures changed; MAX_VALUE if none did
     */
    long counted(Contribution change) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (Count count : change.counts()) {
            last = changed(count.at(), last);
            first = Math.min(first, last);
        }
        for (Measured measured : change.measured()) {
            last = changed(measured.at(), last);
            first = Math.min(first, last);
        }
        if (first != Long.MAX_VALUE) {
            figures.changed(first);
        }
        return first;
    }

    /** Most counts of a change share an instant. */
    private long changed(long at, long last) {
        if (at != last) {
            series.changed(at);
        }
        return at;
    }

    /** Whether there may be something to tell at the next full hour if nothing changes. */
    boolean isRestless(long at, UnitRules rules) {
        return figures.isRestless(at, rules);
    }

    void rulesChanged() {
        figures.changed(Long.MIN_VALUE);
        lags.changed(Long.MIN_VALUE);
    }

    /** Judges at a full local hour how much of the feed arrives in time. */
    void judgeLags(long at, UnitRules rules) {
        lags.judge(at, rules, true);
    }

    /** Whether it was told that the feed lags. */
    boolean isLagging() {
        return lags.isAnyOpen();
    }

    /**
     * Judges the figures at a tick.
     *
     * @param confirmed whether they are sure
     */
    void judge(long at, UnitRules rules, boolean fullHour, boolean confirmed) {
        figures.confirm(at, rules, confirmed);
        if (fullHour) {
            figures.judge(at, rules, confirmed);
        }
    }

    Map<String, RateStanding> standings() {
        Map<String, RateStanding> standings = figures.standings();
        standings.putAll(lags.standings());
        return standings;
    }
}
