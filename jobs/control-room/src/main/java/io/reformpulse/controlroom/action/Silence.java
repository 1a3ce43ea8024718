package io.reformpulse.controlroom.action;

import io.reformpulse.schemas.AlertEvent;

/**
 * Alerts of a unit and of all below it are not to draw attention for a while.
 *
 * @param ruleId the one rule that is meant; null for all
 * @param at when it was made, epoch milliseconds
 * @param until when it ends by itself, epoch milliseconds, exclusive
 * @param liftedBy who ended it before that; null if nobody did
 * @param liftedAt when, epoch milliseconds; null if nobody did
 */
public record Silence(
        long id,
        String scope,
        String ruleId,
        long until,
        String by,
        String why,
        long at,
        String liftedBy,
        Long liftedAt) {
    public boolean isInForce(long now) {
        return at <= now && now < until && (liftedAt == null || now < liftedAt);
    }

    public boolean covers(AlertEvent alert) {
        boolean inScope =
                scope.equals(alert.getScopeCode()) || alert.getAncestors().contains(scope);
        return inScope && (ruleId == null || ruleId.equals(alert.getRuleId()));
    }
}
