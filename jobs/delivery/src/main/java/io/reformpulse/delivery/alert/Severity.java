package io.reformpulse.delivery.alert;

/** How grave an alert is, mildest first. */
public enum Severity {
    INFO,
    WARNING,
    CRITICAL;

    /** The severity of that name; a name this program does not know counts as the gravest. */
    public static Severity of(String name) {
        for (Severity severity : values()) {
            if (severity.name().equals(name)) {
                return severity;
            }
        }
        return CRITICAL;
    }

    public boolean isAtLeast(Severity least) {
        return compareTo(least) >= 0;
    }
}
