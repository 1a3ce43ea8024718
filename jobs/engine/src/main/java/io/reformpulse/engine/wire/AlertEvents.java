package io.reformpulse.engine.wire;

import io.reformpulse.domain.alert.news.AlertNews;
import io.reformpulse.domain.kpi.Window;
import io.reformpulse.schemas.AlertEvent;
import io.reformpulse.schemas.RateEvidence;

/** News of alerts as they go to the topic {@code alerts}. */
public final class AlertEvents {
    private AlertEvents() {}

    public static AlertEvent of(AlertNews news) {
        AlertEvent event = new AlertEvent();
        event.setEventId(news.eventId());
        event.setAlertId(news.alertId());
        event.setRevision(news.revision());
        event.setTransition(news.transition().name());
        event.setState(news.transition().state().name());
        event.setSeverity(news.severity().name());
        event.setRuleId(news.rule().id());
        event.setRuleVersion(news.rule().version());
        event.setSubject(news.rule().subject().name());
        event.setScopeType(news.scope().type());
        event.setScopeCode(news.scope().code());
        event.setAncestors(news.scope().ancestors());
        event.setDossierId(news.dossierId());
        writeWindow(news.window(), event);
        event.setStartedAt(news.startedAt());
        event.setAt(news.at());
        event.setAsOf(news.asOf());
        event.setEvidence(evidence(news.evidence()));
        event.setEvidenceBefore(evidence(news.evidenceBefore()));
        event.setValue(news.value());
        event.setLimit(news.limit());
        event.setDossiers(news.cases().dossiers());
        event.setDossierCount(news.cases().count());
        event.setReasonVi(news.reason().vi());
        event.setReasonEn(news.reason().en());
        event.setRunbookVi(news.rule().runbook().vi());
        event.setRunbookEn(news.rule().runbook().en());
        event.setConfirmed(news.confirmed());
        event.setLastHeardAt(news.lastHeardAt());
        event.setMutedUntil(news.mutedUntil());
        return event;
    }

    /**
     * @param window null if none was judged
     */
    private static void writeWindow(Window window, AlertEvent event) {
        if (window != null) {
            event.setWindowType(window.type().name());
            event.setWindowStart(window.start());
            event.setWindowEnd(window.end());
        }
    }

    /** Null for null. */
    private static RateEvidence evidence(io.reformpulse.domain.alert.news.RateEvidence evidence) {
        return evidence == null
                ? null
                : new RateEvidence(
                        evidence.cases(),
                        evidence.good(),
                        evidence.target(),
                        evidence.interval().low(),
                        evidence.interval().high(),
                        evidence.tail());
    }
}
