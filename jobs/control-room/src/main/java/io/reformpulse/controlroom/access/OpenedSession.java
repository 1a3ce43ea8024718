package io.reformpulse.controlroom.access;

/**
 * A session that has just begun.
 *
 * @param id the secret of the cookie; it is kept nowhere but there
 */
public record OpenedSession(String id, Session session) {
    @Override
    public String toString() {
        return session.toString();
    }
}
