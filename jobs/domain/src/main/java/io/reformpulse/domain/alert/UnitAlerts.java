package io.reformpulse.domain.alert;

import io.reformpulse.domain.alert.news.AlertNews;
import io.reformpulse.domain.alert.news.AlertScope;
import io.reformpulse.domain.alert.news.NewsDesk;
import io.reformpulse.domain.alert.rate.BadCaseFinder;
import io.reformpulse.domain.alert.rate.PaneSeries;
import io.reformpulse.domain.alert.rate.RateCriteria;
import io.reformpulse.domain.alert.rate.RateJudge;
import io.reformpulse.domain.alert.rate.RateNews;
import io.reformpulse.domain.alert.rate.RatePoints;
import io.reformpulse.domain.alert.rate.UnitRates;
import io.reformpulse.domain.alert.rule.RuleBook;
import io.reformpulse.domain.alert.rule.UnitRules;
import io.reformpulse.domain.commune.Reference;
import io.reformpulse.domain.kpi.Pane;
import io.reformpulse.domain.kpi.Tally;
import io.reformpulse.domain.kpi.WindowType;
import io.reformpulse.domain.kpi.Windows;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The rate alerts of one unit above the communes, judged at full hours of the clock by the sums of
 * what its communes tell. Like those of a commune a pure function of records, rules and clock.
 */
public final class UnitAlerts {
    private final Windows windows;
    private final Reference reference;
    private final String code;
    private final UnitAlertStore store;
    private final UnitAlertHead head;
    private final PaneSeries series;
    private final UnitRates rates;
    private UnitRules rules;
    private boolean watched;

    /**
     * @param criteria shared by all units
     * @param book the rules known so far
     * @param out takes the news, in the order in which they are to be told
     */
    public UnitAlerts(
            String code,
            Reference reference,
            Windows windows,
            RateCriteria criteria,
            RuleBook book,
            UnitAlertStore store,
            Consumer<AlertNews> out) {
        this.code = code;
        this.reference = reference;
        this.windows = windows;
        this.store = store;
        head = store.alertHead();
        series = new PaneSeries(windows, store::pane);
        NewsDesk desk =
                new NewsDesk(
                        AlertScope.of(reference.units(), code),
                        reference.jurisdiction().zone(),
                        out);
        rates =
                new UnitRates(
                        new RatePoints(windows),
                        criteria,
                        series,
                        RateJudge.REACH,
                        rule -> rule.subject().isFigure(),
                        new RateNews(desk, criteria, BadCaseFinder::counted),
                        head.rates());
        take(book);
    }

    private void take(RuleBook book) {
        rules = new UnitRules(book, reference.units(), code);
        watched = rules.watchFigures() || rates.isAnyOpen();
    }

    /** Takes in that rules were written. */
    public void write(RuleBook book) {
        take(book);
        rates.changed(Long.MIN_VALUE);
    }

    /** Takes a change in, to be added when the clock comes to its full hour. */
    public void receive(FigureChange change) {
        head.pending()
                .computeIfAbsent(change.at(), at -> new TreeMap<>())
                .computeIfAbsent(change.slotStart(), start -> new Tally())
                .add(change.change());
        store.putAlertHead(head);
    }

    /**
     * Judges every full hour up to an instant.
     *
     * @param clock all changes told up to then have been received
     */
    public void advance(long clock) {
        boolean moved = false;
        for (long at = nextMoment(); at <= clock; at = nextMoment()) {
            judge(at);
            moved = true;
        }
        if (moved) {
            store.putAlertHead(head);
        }
    }

    /** The smallest clock at which {@link #advance} has something to do; MAX_VALUE if none. */
    public long nextMoment() {
        long told = head.pending().isEmpty() ? Long.MAX_VALUE : head.pending().firstKey();
        if (!watched || head.judgedAt() == UnitAlertHead.NEVER) {
            return told;
        }
        boolean hourly = rates.isRestless(head.judgedAt(), rules);
        return Math.min(
                told,
                hourly
                        ? windows.containing(WindowType.HOUR, head.judgedAt()).end()
                        : windows.nextMidnight(head.judgedAt()));
    }

    private void judge(long at) {
        while (!head.pending().isEmpty() && head.pending().firstKey() <= at) {
            enter(head.pending().pollFirstEntry().getValue());
        }
        if (head.judgedAt() == UnitAlertHead.NEVER) {
            // Told at a midnight is all of the day before.
            head.judgedFrom(windows.nextMidnight(at - 1));
        }
        if (watched && at >= head.judgedFrom()) {
            rates.judge(at, rules, true);
            watched = rules.watchFigures() || rates.isAnyOpen();
        }
        if (windows.midnightAtOrBefore(at) == at) {
            forgetBefore(at - RateJudge.LOOK_BACK.toMillis());
        }
        head.judged(at);
    }

    private void enter(Map<Long, Tally> changes) {
        changes.forEach(
                (start, change) -> {
                    int day = windows.dayOf(start);
                    Pane pane = store.pane(day);
                    if (pane == null) {
                        pane = new Pane();
                    }
                    pane.add(start, change);
                    if (pane.isEmpty()) {
                        store.removePane(day);
                    } else {
                        store.putPane(day, pane);
                    }
                    series.changed(start);
                    rates.changed(start);
                });
    }

    private void forgetBefore(long instant) {
        int first = windows.dayOf(instant);
        for (int day : List.copyOf(store.paneDays())) {
            if (day < first) {
                store.removePane(day);
            }
        }
    }
}
