package io.reformpulse.controlroom.action;

/**
 * Somebody takes care of an alert. It stands until the alert's episode ends.
 *
 * @param revision of the alert, as it was acknowledged
 * @param at epoch milliseconds
 * @param endedAt when the episode ended, epoch milliseconds; null while it stands
 */
public record Acknowledgement(
        long id, String alertId, int revision, String by, String why, long at, Long endedAt) {
    public boolean stands() {
        return endedAt == null;
    }
}
