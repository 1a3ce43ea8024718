package io.reformpulse.domain.alert;

import io.reformpulse.domain.alert.incident.CaseKey;
import io.reformpulse.domain.alert.incident.Finding;
import io.reformpulse.domain.alert.incident.IncidentLife;
import io.reformpulse.domain.alert.incident.IncidentNews;
import io.reformpulse.domain.alert.incident.IncidentTelling;
import io.reformpulse.domain.alert.incident.ToldIncident;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.Subject;
import io.reformpulse.domain.dossier.DossierFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Looks at the cases of a commune and tells what is new about them. */
final class CommuneIncidents {
    private final RulesInForce rules;
    private final CommuneCases cases;
    private final AlertStore store;
    private final IncidentNews news;

    CommuneIncidents(RulesInForce rules, CommuneCases cases, AlertStore store, IncidentNews news) {
        this.rules = rules;
        this.cases = cases;
        this.store = store;
        this.news = news;
    }

    /**
     * Tells what is new about a case.
     *
     * @param at a tick of the clock, epoch milliseconds
     * @param changed whether the case has changed; if only rules have, what happened is no news
     * @return when to look again though nothing has changed; NEVER if there is no need
     */
    long look(CaseKey key, long at, boolean changed) {
        CommuneCases.Reading reading = cases.read(key, at);
        List<ToldIncident> before = store.incidents(key);
        Map<String, ToldIncident> told = new TreeMap<>();
        before.forEach(incident -> told.put(incident.ruleId(), incident));
        long next = reading.next();
        for (Subject subject : CommuneCases.subjects(key.kind())) {
            for (Rule rule : rules.of(subject, at)) {
                ToldIncident known = told.get(rule.id());
                Finding finding = reading.by(rule, known);
                next = Math.min(next, finding.next());
                if (known != null || isNews(rule, finding, changed, at)) {
                    tell(key, IncidentLife.judge(rule, known, finding, at), told, at);
                }
            }
        }
        endRules(key, told, at);
        keep(key, before, told);
        return cases.nextLook(next, at);
    }

    private boolean isNews(Rule rule, Finding finding, boolean changed, long at) {
        boolean happened = finding.kind() == Finding.Kind.HAPPENED;
        return !happened || changed && finding.since() >= rules.all().watchesSince(rule.id(), at);
    }

    /** When to look at a dossier that has changed: at a tick if there is anything to tell. */
    long nextLook(CaseKey key, DossierFacts facts, long tick) {
        return nextLook(key, cases.read(facts, tick), tick);
    }

    /** The same of any case, which is read here. */
    long nextLook(CaseKey key, long tick) {
        return nextLook(key, cases.read(key, tick), tick);
    }

    private long nextLook(CaseKey key, CommuneCases.Reading reading, long tick) {
        if (isKnown(key)) {
            return tick;
        }
        long next = reading.next();
        for (Subject subject : CommuneCases.subjects(key.kind())) {
            for (Rule rule : rules.of(subject, tick)) {
                Finding finding = reading.by(rule, null);
                switch (finding.kind()) {
                    case STANDS, HAPPENED -> next = tick;
                    case ABSENT, ENDED, UNKNOWN -> next = Math.min(next, finding.next());
                }
            }
        }
        return cases.nextLook(next, tick);
    }

    /** Ends what is open of a case that is no longer kept, and forgets the case. */
    void forget(CaseKey key, long at) {
        Map<String, ToldIncident> told = new TreeMap<>();
        for (ToldIncident incident : store.incidents(key)) {
            if (incident.isOpen()) {
                Rule rule = rules.all().told(incident.ruleId(), incident.ruleVersion());
                Finding gone = Finding.ended(incident.since(), at, 0, Finding.NEVER);
                tell(key, IncidentLife.judge(rule, incident, gone, at), told, at);
            }
        }
        store.putIncidents(key, List.of());
    }

    private void keep(CaseKey key, List<ToldIncident> before, Map<String, ToldIncident> told) {
        List<ToldIncident> after = new ArrayList<>(told.values());
        if (!after.equals(before)) {
            store.putIncidents(key, after);
        }
    }

    private void endRules(CaseKey key, Map<String, ToldIncident> told, long at) {
        for (ToldIncident incident : List.copyOf(told.values())) {
            if (rules.all().inForce(incident.ruleId(), at) == null) {
                Rule last = rules.all().told(incident.ruleId(), incident.ruleVersion());
                tell(key, IncidentLife.ruleEnded(last, incident), told, at);
            }
        }
    }

    /**
     * @param telling null if there is nothing to tell
     */
    private void tell(
            CaseKey key, IncidentTelling telling, Map<String, ToldIncident> told, long at) {
        if (telling != null) {
            told.put(telling.after().ruleId(), telling.after());
            news.write(key, telling, cases.behind(key, telling.rule()), at);
        }
    }

    /** Whether any of these subjects is told as open of the commune itself. */
    boolean isOpen(Subject subject) {
        for (ToldIncident incident : store.incidents(CaseKey.COMMUNE)) {
            Rule rule = rules.all().told(incident.ruleId(), incident.ruleVersion());
            if (incident.isOpen() && rule.subject() == subject) {
                return true;
            }
        }
        return false;
    }

    /** Whether anything was told of a case. */
    boolean isKnown(CaseKey key) {
        return !store.incidents(key).isEmpty();
    }
}
