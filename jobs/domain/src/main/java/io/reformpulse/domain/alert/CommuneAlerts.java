package io.reformpulse.domain.alert;

import io.reformpulse.domain.alert.feed.Feed;
import io.reformpulse.domain.alert.incident.CaseKey;
import io.reformpulse.domain.alert.incident.IncidentNews;
import io.reformpulse.domain.alert.news.AlertNews;
import io.reformpulse.domain.alert.news.AlertScope;
import io.reformpulse.domain.alert.news.NewsDesk;
import io.reformpulse.domain.alert.rate.RateCriteria;
import io.reformpulse.domain.alert.rate.RateStanding;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.RuleBook;
import io.reformpulse.domain.alert.rule.Subject;
import io.reformpulse.domain.commune.CommuneStore;
import io.reformpulse.domain.commune.CommuneWatch;
import io.reformpulse.domain.commune.Publishing;
import io.reformpulse.domain.commune.Reference;
import io.reformpulse.domain.dossier.Dossier;
import io.reformpulse.domain.dossier.DossierFacts;
import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.domain.kpi.Contribution;
import io.reformpulse.domain.kpi.Windows;
import io.reformpulse.domain.rating.RatingEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * All alerts of one commune: is told what changes, and judges at ticks, which are whole minutes of
 * the clock of arrivals. A pure function of the records, the rules and the clock; everything kept
 * is in its stores. A tick at T takes into account what arrived before T.
 */
public final class CommuneAlerts implements CommuneWatch {
    private final Windows windows;
    private final AlertStore alerts;
    private final AlertHead head;
    private final RulesInForce rules;
    private final Feed feed;
    private final NewsDesk desk;
    private final CommuneRates rates;
    private final CommuneIncidents incidents;
    private final CommuneSignals signals;
    private final Looks looks;
    private final Digests digests;
    private final SharedFigures shared;
    private final NewRules newRules;
    private final TickRest rest;
    private final TickPlan plan;
    private boolean silent;
    private boolean rulesUnjudged = true;

    /**
     * @param criteria shared by all communes
     * @param book the rules known so far
     * @param out takes the news, in the order in which they are to be told
     * @param above takes what the units above must know
     */
    public CommuneAlerts(
            String code,
            Reference reference,
            Windows windows,
            RateCriteria criteria,
            RuleBook book,
            CommuneStore store,
            AlertStore alerts,
            Consumer<AlertNews> out,
            Consumer<FigureChange> above) {
        this.windows = windows;
        this.alerts = alerts;
        this.head = alerts.alertHead();
        rules = new RulesInForce(reference.units(), code, book);
        feed = new Feed(head.feed(), windows, reference.calendar());
        desk =
                new NewsDesk(
                        AlertScope.of(reference.units(), code),
                        reference.jurisdiction().zone(),
                        out);
        rates = new CommuneRates(reference, windows, criteria, store, head, feed, desk);
        CommuneCases cases = new CommuneCases(reference, store, alerts, feed);
        incidents = new CommuneIncidents(rules, cases, alerts, new IncidentNews(desk));
        signals = new CommuneSignals(windows, alerts);
        digests = new Digests(reference, store, head, rules, desk);
        shared = new SharedFigures(windows, store, head, rules, above);
        newRules = new NewRules(rules, head, store, alerts);
        looks = new Looks(head, store, incidents);
        rest = new TickRest(head, alerts, incidents, looks, digests, signals);
        plan = new TickPlan(windows, head, looks, rules, digests);
        silent = incidents.isOpen(Subject.FEED_SILENT);
        noteLastHeard();
        if (newRules.areUnseen()) {
            // Taken in right before a restart.
            long clock = Math.max(head.tickedAt(), store.head().clock().clock());
            looks.by(CaseKey.COMMUNE, plan.tickAfter(clock));
        }
        plan.advance();
    }

    /**
     * Begins to watch the commune, unless it is watched already.
     *
     * @param clock the same in every run over the same records, epoch milliseconds
     */
    public void begin(long clock) {
        if (head.tickedAt() == AlertHead.NEVER) {
            feed.watchFrom(clock);
            head.ticked(Publishing.minuteAtOrBefore(clock));
            looks.by(CaseKey.COMMUNE, plan.tickAfter(clock));
            plan.advance();
            alerts.putAlertHead(head);
        }
    }

    @Override
    public void heard(FeedRecord record) {
        begin(record.arrivedAt());
        long at = record.arrivedAt();
        boolean clockIsWrong = feed.heard(record, rules.hearing(at), silent);
        noteLastHeard();
        if (silent) {
            looks.by(CaseKey.COMMUNE, plan.tickAfter(at));
        } else if (clockIsWrong) {
            looks.by(CaseKey.COMMUNE, plan.fullHourAfter(at));
        }
        alerts.putAlertHead(head);
    }

    private void noteLastHeard() {
        if (head.feed().lastHeardAt() != AlertHead.NEVER) {
            desk.heard(head.feed().lastHeardAt());
        }
    }

    @Override
    public void counted(Contribution change, long at) {
        shared.counted(change);
        long first = rates.counted(change);
        if (first != Long.MAX_VALUE
                && isForFullHour(first, at)
                && (rules.hourlyFigures(at) || !head.sharedWith().isEmpty())) {
            head.judgeAt(Math.min(head.judgeAt(), plan.fullHourAfter(at)));
        }
    }

    /**
     * Whether figures that changed are to be judged before the next midnight. Those of the running
     * day are not, unless a rule judges them: rolling windows end at a midnight, so no full hour
     * within the day can find anything new in them.
     */
    private boolean isForFullHour(long first, long at) {
        return rulesUnjudged || rules.everyHour() || first < windows.midnightAtOrBefore(at);
    }

    @Override
    public void dossierChanged(String id, Dossier was, Dossier is, long at) {
        DossierFacts before = was.facts();
        DossierFacts after = is.facts();
        if (before.equals(after)) {
            return;
        }
        long tick = plan.tickAfter(at);
        List<CaseKey> touched = new ArrayList<>();
        signals.replace(CommuneSignals.end(id, before), CommuneSignals.end(id, after), at, touched);
        signals.replace(
                CommuneSignals.rating(before.rating()),
                CommuneSignals.rating(after.rating()),
                at,
                touched);
        touched.forEach(each -> looks.happenedTo(each, tick));
        noteAppointment(id, before, after, at);
        looks.changed(id, after, tick);
        alerts.putAlertHead(head);
    }

    private void noteAppointment(String id, DossierFacts before, DossierFacts after, long at) {
        if (!after.beyondLimit()) {
            head.beyondLimit().forget(id);
        } else if (!before.beyondLimit()) {
            for (Rule rule : rules.of(Subject.APPOINTMENT_BEYOND_LIMIT, at)) {
                head.beyondLimit().add(rule.id(), id);
            }
        }
    }

    @Override
    public void ratingChanged(String eventId, RatingEvent before, RatingEvent after, long at) {
        List<CaseKey> touched = new ArrayList<>();
        signals.replace(CommuneSignals.rating(before), CommuneSignals.rating(after), at, touched);
        touched.add(CaseKey.rating(eventId));
        long tick = plan.tickAfter(at);
        touched.forEach(each -> looks.happenedTo(each, tick));
        alerts.putAlertHead(head);
    }

    @Override
    public void due(String dossierId, DossierFacts facts, long at) {
        looks.come(dossierId, facts, at);
    }

    @Override
    public void purged(String dossierId, long at) {
        forget(CaseKey.dossier(dossierId), at);
    }

    @Override
    public void forgotten(String eventId, long at) {
        forget(CaseKey.rating(eventId), at);
    }

    private void forget(CaseKey key, long at) {
        incidents.forget(key, at);
        looks.forget(key);
        head.beyondLimit().forget(key.id());
        alerts.putAlertHead(head);
    }

    /**
     * Takes in that rules were written; they are judged by at the next minute.
     *
     * @param clock everything that arrived before it has been told
     */
    public void write(RuleBook book, long clock) {
        rules.write(book);
        rates.rulesChanged();
        newRules.changed();
        rulesUnjudged = true;
        plan.forget();
        if (head.tickedAt() != AlertHead.NEVER) {
            // Whatever was due up to there is done: a rule may hold from earlier, but not tell so.
            long done = Math.max(head.tickedAt(), clock);
            head.ticked(Publishing.minuteAtOrBefore(done));
            looks.by(CaseKey.COMMUNE, plan.tickAfter(done));
            plan.advance();
            alerts.putAlertHead(head);
        }
    }

    @Override
    public long nextTick() {
        return plan.next();
    }

    @Override
    public void tick(long at) {
        boolean fullHour = windows.hourStart(at) == at;
        boolean midnight = windows.midnightAtOrBefore(at) == at;
        boolean periodic = plan.isPeriodic(at);
        rulesUnjudged |= plan.changesRules(at);
        TreeSet<CaseKey> changed = looks.takeChanged(at);
        TreeSet<CaseKey> unchanged = newRules.cases(at);
        unchanged.addAll(looks.takeDue());
        if (changed.remove(CaseKey.COMMUNE) | unchanged.remove(CaseKey.COMMUNE) | midnight) {
            rest.look(CaseKey.COMMUNE, at, true);
            silent = incidents.isOpen(Subject.FEED_SILENT);
        }
        if (fullHour) {
            rates.judgeLags(at, rules.all());
            shared.tell(at);
            head.judgeAt(Wakes.NEVER);
            rulesUnjudged = false;
        }
        rates.judge(at, rules.all(), fullHour, isConfirmed(at));
        rest.leave(at, changed, unchanged, periodic, midnight);
        head.ticked(at);
        if (rules.hourlyLags(at) || shared.isBehind(at) || rates.isRestless(at, rules.all())) {
            head.judgeAt(Math.min(head.judgeAt(), plan.fullHourAfter(at)));
        }
        plan.advance();
        alerts.putAlertHead(head);
    }

    @Override
    public void followUp() {
        rest.run();
    }

    /** What a silent or lagging commune held back has the rest of the day to come. */
    private boolean isConfirmed(long at) {
        if (silent || rates.isLagging()) {
            head.unsureUntil(windows.nextMidnight(at));
        }
        return at >= head.unsureUntil();
    }

    /** How each rate rule stands, by its id. */
    public Map<String, RateStanding> standings() {
        return rates.standings();
    }
}
