package io.reformpulse.controlroom.history;

import java.util.Map;

/**
 * When each commune was heard last, as it was known at a moment. Epoch milliseconds.
 *
 * @param communes by their codes; one that was never heard has none
 */
public record Heard(long asOf, Map<String, Long> communes) {
    public Heard {
        communes = Map.copyOf(communes);
    }

    /**
     * The same of one commune.
     *
     * @param heardAt null if it was never heard until then
     */
    public record Once(long asOf, Long heardAt) {
        /** How long ago that was; null if never. */
        public Long ageMillis() {
            // What arrives may be read a moment before the figures that it is in.
            return heardAt == null ? null : (Long) Math.max(0, asOf - heardAt);
        }
    }
}
