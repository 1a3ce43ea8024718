package io.reformpulse.domain.alert;

/** How bad it is; in ascending order, append only, the names are part of the contract. */
public enum Severity {
    INFO,
    WARNING,
    CRITICAL
}
