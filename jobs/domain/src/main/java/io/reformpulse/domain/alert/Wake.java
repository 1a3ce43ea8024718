package io.reformpulse.domain.alert;

import io.reformpulse.domain.alert.incident.CaseKey;

/**
 * That a case is to be looked at; in order of time, then of cases.
 *
 * @param at epoch milliseconds
 */
public record Wake(long at, CaseKey key) implements Comparable<Wake> {
    @Override
    public int compareTo(Wake other) {
        int byTime = Long.compare(at, other.at);
        return byTime != 0 ? byTime : key.compareTo(other.key);
    }
}
