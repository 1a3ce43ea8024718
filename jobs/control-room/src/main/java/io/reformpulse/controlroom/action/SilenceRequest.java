package io.reformpulse.controlroom.action;

import java.time.Duration;

/**
 * What somebody asks to be silenced; it always ends.
 *
 * @param ruleId null for all rules
 * @param until epoch milliseconds, exclusive; at most 30 days ahead
 * @param at epoch milliseconds
 */
public record SilenceRequest(
        String scope, String ruleId, long until, String by, String why, long at) {
    public static final Duration LONGEST = Duration.ofDays(30);

    public SilenceRequest {
        Words.require("scope of a silence", scope, Words.NAME);
        Words.require("name of who silences", by, Words.NAME);
        Words.require("reason of a silence", why, Words.TEXT);
        if (until <= at || until - at > LONGEST.toMillis()) {
            throw new IllegalArgumentException(
                    "A silence ends after it begins and within "
                            + LONGEST.toDays()
                            + " days; choose another end.");
        }
    }
}
