package io.reformpulse.controlroom.audit;

/**
 * One line of the trail.
 *
 * @param id its place in the trail; 0 before it is written
 * @param at epoch milliseconds
 * @param who the user's name, or what took the place of one
 * @param what the action, one word such as acknowledge or sign-in-refused
 * @param subject what it was done to; empty if to nothing
 * @param detail anything else that is worth knowing; never a password; empty if nothing
 * @param from the address it came from
 */
public record AuditEntry(
        long id, long at, String who, String what, String subject, String detail, String from) {
    public static AuditEntry of(
            long at, String who, String what, String subject, String detail, String from) {
        return new AuditEntry(0, at, who, what, subject, detail, from);
    }
}
