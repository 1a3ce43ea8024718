package io.reformpulse.domain.alert.news;

/** The state an alert was led to; the names are part of the contract. */
public enum AlertState {
    FIRING,
    RESOLVED,
    WITHDRAWN,
    NOTICE
}
