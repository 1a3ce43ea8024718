package io.reformpulse.domain.alert.news;

import io.reformpulse.domain.alert.Severity;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.kpi.Window;
import java.util.function.Function;

/** News being written; sent once it is said what happened and why. */
public final class NewsDraft {
    private final NewsDesk desk;
    private final Rule rule;
    private final String alertId;
    private final long startedAt;
    private String dossierId;
    private Window window;
    private RateEvidence evidence;
    private RateEvidence evidenceBefore;
    private Double value;
    private Double limit;
    private BadCases cases = BadCases.NONE;
    private boolean confirmed = true;

    NewsDraft(NewsDesk desk, Rule rule, String caseId, long startedAt) {
        this.desk = desk;
        this.rule = rule;
        this.startedAt = startedAt;
        this.alertId = AlertIds.alertId(rule.id(), desk.scope().code(), caseId, startedAt);
    }

    public NewsDraft dossier(String id) {
        dossierId = id;
        return this;
    }

    /**
     * @param before null unless late data changed what was told
     */
    public NewsDraft rate(Window judged, RateEvidence now, RateEvidence before) {
        window = judged;
        evidence = now;
        evidenceBefore = before;
        return this;
    }

    public NewsDraft measured(double measure, double against) {
        value = measure;
        limit = against;
        return this;
    }

    public NewsDraft cases(BadCases bad) {
        cases = bad;
        return this;
    }

    public NewsDraft confirmed(boolean sure) {
        confirmed = sure;
        return this;
    }

    /**
     * Sends it.
     *
     * @param revision counts the news of the alert, from 1
     * @param at the clock, epoch milliseconds
     * @param why the reason in a language
     */
    public void send(
            Transition transition,
            Severity severity,
            int revision,
            long at,
            Function<Language, String> why) {
        desk.send(
                new AlertNews(
                        AlertIds.eventId(alertId, transition, revision),
                        alertId,
                        revision,
                        transition,
                        severity,
                        rule,
                        desk.scope(),
                        dossierId,
                        window,
                        startedAt,
                        at,
                        evidence,
                        evidenceBefore,
                        value,
                        limit,
                        cases,
                        Reason.of(why),
                        confirmed,
                        desk.lastHeardAt(),
                        rule.mute() == null ? null : rule.mute().until(at, desk.zone())));
    }
}
