package io.reformpulse.delivery.queue;

/**
 * Whether anything may be sent to a subscriber.
 *
 * @param failures in a row
 * @param pausedUntil epoch milliseconds; 0 if it is not paused
 * @param disabledAt epoch milliseconds; 0 if it is not disabled
 * @param disabledBecause null if it is not disabled
 */
public record Condition(int failures, long pausedUntil, long disabledAt, String disabledBecause) {
    static final Condition WELL = new Condition(0, 0, 0, null);

    public boolean isDisabled() {
        return disabledAt != 0;
    }

    /**
     * @param now epoch milliseconds
     */
    public boolean allowsSending(long now) {
        return !isDisabled() && pausedUntil <= now;
    }
}
