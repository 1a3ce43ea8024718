package io.reformpulse.domain.alert.news;

/** What happened to an alert; the names are part of the contract. */
public enum Transition {
    OPENED(AlertState.FIRING),
    ESCALATED(AlertState.FIRING),
    /** Late data changed what was told; the alert stands. */
    AMENDED(AlertState.FIRING),
    /** Its commune fell silent or lags, so that the figures are not sure. */
    UNCONFIRMED(AlertState.FIRING),
    CONFIRMED(AlertState.FIRING),
    RESOLVED(AlertState.RESOLVED),
    /** Late data undid it: as now known, there was nothing to alert. */
    WITHDRAWN(AlertState.WITHDRAWN),
    /** Something that has no end. */
    NOTICE(AlertState.NOTICE);

    private final AlertState state;

    Transition(AlertState state) {
        this.state = state;
    }

    public AlertState state() {
        return state;
    }
}
