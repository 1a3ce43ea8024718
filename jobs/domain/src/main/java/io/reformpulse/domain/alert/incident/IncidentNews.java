package io.reformpulse.domain.alert.incident;

import io.reformpulse.domain.alert.news.BadCases;
import io.reformpulse.domain.alert.news.NewsDesk;
import io.reformpulse.domain.alert.news.NewsDraft;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.Setting;
import io.reformpulse.domain.alert.rule.Subject;

/** Writes news of incidents. */
public final class IncidentNews {
    private static final double HOUR_MILLIS = 3_600_000;
    private static final double MINUTE_MILLIS = 60_000;

    private final NewsDesk desk;

    public IncidentNews(NewsDesk desk) {
        this.desk = desk;
    }

    /**
     * Writes what is to be told.
     *
     * @param at the clock, epoch milliseconds
     */
    public void write(CaseKey key, IncidentTelling telling, BadCases cases, long at) {
        ToldIncident after = telling.after();
        IncidentReason reason = new IncidentReason(key, telling, desk.scope().name(), desk.zone());
        NewsDraft draft = desk.about(telling.rule(), key.text(), after.startedAt()).cases(cases);
        if (key.kind() == CaseKey.Kind.DOSSIER) {
            draft.dossier(key.id());
        }
        if (telling.finding().kind() != Finding.Kind.UNKNOWN) {
            draft.measured(telling.finding().value(), limit(telling.rule()));
        }
        draft.send(telling.transition(), after.severity(), after.revision(), at, reason::in);
    }

    /** The rule's limit, or its span in hours, a clock's in minutes; 0 where it has neither. */
    private static double limit(Rule rule) {
        if (rule.subject() == Subject.CLOCK_WRONG) {
            return rule.threshold().spanMillis() / MINUTE_MILLIS;
        }
        if (rule.subject().needs(Setting.LIMIT)) {
            return rule.threshold().limit();
        }
        return rule.subject().needs(Setting.SPAN) ? rule.threshold().spanMillis() / HOUR_MILLIS : 0;
    }
}
