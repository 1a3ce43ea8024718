package io.reformpulse.controlroom.audit;

/**
 * One line of the trail.
 *
 * @param id its place in the trail; 0 before it is written
 * @param at epoch milliseconds
 * @param who the user's name, or what took the place of one
 * @param what the action, one word such as acknowledge or sign-in
 * @param subject what it was done to; empty if to nothing
 * @param detail anything else that is worth knowing; never a password; empty if nothing
 * @param from the address it came from
 * @param outcome what became of it
 */
public record AuditEntry(
        long id,
        long at,
        String who,
        String what,
        String subject,
        String detail,
        String from,
        Outcome outcome) {
    /** One that is still to be written. */
    public static AuditEntry of(
            long at,
            String who,
            String what,
            String subject,
            String detail,
            String from,
            Outcome outcome) {
        return new AuditEntry(0, at, who, what, subject, detail, from, outcome);
    }
}
