package io.reformpulse.domain.alert.rule;

/** On which side of its target a rate is good. */
public enum Direction {
    AT_LEAST,
    AT_MOST
}
