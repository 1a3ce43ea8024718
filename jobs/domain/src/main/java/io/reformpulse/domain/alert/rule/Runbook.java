package io.reformpulse.domain.alert.rule;

import java.util.Objects;

/** What to do about an alert, in Vietnamese and in English; may be empty. */
public record Runbook(String vi, String en) {
    public static final Runbook NONE = new Runbook("", "");

    public Runbook {
        Objects.requireNonNull(vi, "vi");
        Objects.requireNonNull(en, "en");
    }
}
