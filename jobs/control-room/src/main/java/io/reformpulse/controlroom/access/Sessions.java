package io.reformpulse.controlroom.access;

/**
 * Who is signed in. Ids are random and only their hashes are kept. A session ends 30 minutes after
 * its last request and 12 hours after its beginning. Thread-safe; several control rooms may share
 * one.
 */
public interface Sessions {
    /**
     * Begins a session of a local user, whose role counts as it is at each request. It is none if
     * the user has another password by now.
     */
    OpenedSession open(User user);

    /** Begins a session of a user for whom a proxy vouches. */
    OpenedSession open(ForwardedUser user);

    /**
     * The session of a request, which is thereby in use.
     *
     * @param id from the cookie; null if there is none
     * @return null if there is no such session, or not any more
     */
    Session find(String id);

    /** The same for what happens without anybody's doing, such as an open stream: not a use. */
    Session peek(String id);

    void close(String id);
}
