package io.reformpulse.domain.alert.feed;

/**
 * The dossier events that arrived on one local day, by one lag rule.
 *
 * @param day the local epoch day of arrival
 * @param inTime those that arrived within the rule's span
 */
public record LagDay(int day, long cases, long inTime) {
    LagDay plus(boolean wasInTime) {
        return new LagDay(day, cases + 1, inTime + (wasInTime ? 1 : 0));
    }
}
