package io.reformpulse.domain.alert.incident;

import io.reformpulse.domain.alert.Severity;

/**
 * What subscribers know of an incident. Kept after its end as long as its case, so that a case that
 * turns bad again is a new alert. Instants are epoch milliseconds.
 *
 * @param ruleVersion the version by which it was told last
 * @param startedAt when the episode began, a part of the alert's id
 * @param since the beginning of the incident as told last; late data may move it
 * @param severity as told last
 * @param stage the tier told last
 * @param revision of the last news
 */
public record ToldIncident(
        String ruleId,
        int ruleVersion,
        Status status,
        long startedAt,
        long since,
        Severity severity,
        int stage,
        int revision) {
    /** Append only, stored. */
    public enum Status {
        OPEN,
        /** Told as something that has no end. */
        NOTED,
        /** Resolved or withdrawn. */
        CLOSED
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }
}
