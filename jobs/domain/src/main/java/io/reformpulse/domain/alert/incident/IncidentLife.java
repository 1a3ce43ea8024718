package io.reformpulse.domain.alert.incident;

import io.reformpulse.domain.alert.Severity;
import io.reformpulse.domain.alert.incident.ToldIncident.Status;
import io.reformpulse.domain.alert.news.Transition;
import io.reformpulse.domain.alert.rule.Rule;

/** The life of an incident: compares what was told with what is found. */
public final class IncidentLife {
    private IncidentLife() {}

    /**
     * What to tell.
     *
     * @param told null if nothing was told of this case by this rule
     * @param at the clock, epoch milliseconds
     * @return null if there is nothing to tell
     */
    public static IncidentTelling judge(Rule rule, ToldIncident told, Finding finding, long at) {
        if (told == null || told.status() == Status.CLOSED) {
            return begin(rule, told, finding, at);
        }
        return switch (finding.kind()) {
            case UNKNOWN, HAPPENED -> null;
            case STANDS -> told.isOpen() ? goOn(rule, told, finding) : null;
            case ENDED -> told.isOpen() ? close(Transition.RESOLVED, rule, told, finding) : null;
            case ABSENT -> close(Transition.WITHDRAWN, rule, told, finding);
        };
    }

    /**
     * What to tell when the rule no longer watches the commune; null if nothing is open.
     *
     * @param last the version by which it was told last
     */
    public static IncidentTelling ruleEnded(Rule last, ToldIncident told) {
        if (!told.isOpen()) {
            return null;
        }
        ToldIncident after = after(told, last, Status.CLOSED, told.since(), told.stage());
        return new IncidentTelling(Transition.RESOLVED, last, Finding.UNKNOWN, after, true);
    }

    private static IncidentTelling begin(Rule rule, ToldIncident before, Finding finding, long at) {
        boolean happened = finding.kind() == Finding.Kind.HAPPENED;
        if (!happened && finding.kind() != Finding.Kind.STANDS) {
            return null;
        }
        // A case that turns bad again may do so from the same instant, but is another alert; and a
        // fast clock may stamp an instant that is yet to come.
        long startedAt = before == null ? Math.min(finding.since(), at) : at;
        ToldIncident after =
                new ToldIncident(
                        rule.id(),
                        rule.version(),
                        happened ? Status.NOTED : Status.OPEN,
                        startedAt,
                        finding.since(),
                        severity(rule, finding.stage()),
                        finding.stage(),
                        1);
        Transition transition = happened ? Transition.NOTICE : Transition.OPENED;
        return new IncidentTelling(transition, rule, finding, after, false);
    }

    private static IncidentTelling goOn(Rule rule, ToldIncident told, Finding finding) {
        boolean moved = finding.since() != told.since();
        if (!moved && finding.stage() <= told.stage()) {
            return null;
        }
        ToldIncident after = after(told, rule, Status.OPEN, finding.since(), finding.stage());
        Transition transition = moved ? Transition.AMENDED : Transition.ESCALATED;
        return new IncidentTelling(transition, rule, finding, after, false);
    }

    private static IncidentTelling close(
            Transition transition, Rule rule, ToldIncident told, Finding finding) {
        ToldIncident after = after(told, rule, Status.CLOSED, told.since(), told.stage());
        return new IncidentTelling(transition, rule, finding, after, false);
    }

    private static ToldIncident after(
            ToldIncident told, Rule rule, Status status, long since, int stage) {
        return new ToldIncident(
                told.ruleId(),
                rule.version(),
                status,
                told.startedAt(),
                since,
                status == Status.CLOSED ? told.severity() : severity(rule, stage),
                stage,
                told.revision() + 1);
    }

    private static Severity severity(Rule rule, int stage) {
        return rule.tiers().get(Math.min(stage, rule.tiers().size() - 1)).severity();
    }
}
