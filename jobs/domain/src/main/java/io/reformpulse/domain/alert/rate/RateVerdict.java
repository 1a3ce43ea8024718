package io.reformpulse.domain.alert.rate;

import io.reformpulse.domain.alert.Severity;

/** What the figures of one window say under a rule. */
public enum RateVerdict {
    /** No case at all, or a rate that is not given. */
    NO_DATA(null),
    /** Too few cases: neither good nor bad. */
    INSUFFICIENT(null),
    /** At the target, or too near to it to go on with an alert. */
    CLEAR(null),
    /** Neither enough to open an alert nor to clear one. */
    BETWEEN(null),
    INFO_BREACH(Severity.INFO),
    WARNING_BREACH(Severity.WARNING),
    CRITICAL_BREACH(Severity.CRITICAL);

    private final Severity breach;

    RateVerdict(Severity breach) {
        this.breach = breach;
    }

    static RateVerdict breachOf(Severity severity) {
        return switch (severity) {
            case INFO -> INFO_BREACH;
            case WARNING -> WARNING_BREACH;
            case CRITICAL -> CRITICAL_BREACH;
        };
    }

    /** The severity of the breach; null if there is none. */
    public Severity breach() {
        return breach;
    }

    /** Whether there were cases enough to say anything. */
    public boolean isJudged() {
        return this != NO_DATA && this != INSUFFICIENT;
    }

    /** Whether it is a breach of that severity or a worse one. */
    boolean isAtLeast(Severity severity) {
        return breach != null && breach.compareTo(severity) >= 0;
    }
}
