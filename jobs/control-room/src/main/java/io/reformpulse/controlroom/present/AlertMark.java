package io.reformpulse.controlroom.present;

/**
 * What people did about an alert.
 *
 * @param acknowledged null if nobody has
 * @param silenced null if it is not
 */
public record AlertMark(Acknowledged acknowledged, Silenced silenced) {
    public static final AlertMark NONE = new AlertMark(null, null);

    /**
     * Somebody took care of it.
     *
     * @param revision of the alert, as it was acknowledged
     * @param at epoch milliseconds
     */
    public record Acknowledged(int revision, String by, String why, long at) {}

    /**
     * Somebody asked not to be told of it for a while.
     *
     * @param until epoch milliseconds
     */
    public record Silenced(long until, String by, String why) {}
}
