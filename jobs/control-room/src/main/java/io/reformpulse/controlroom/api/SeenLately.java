package io.reformpulse.controlroom.api;

import io.reformpulse.controlroom.access.Session;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who was found signed in lately, so that they may go on looking while the database cannot be
 * asked. Thread-safe.
 */
final class SeenLately {
    private static final long LATELY_MILLIS = Duration.ofMinutes(10).toMillis();
    private static final int MOST = 10_000;

    // In the order in which they were found.
    private final Map<String, Seen> sessions = new LinkedHashMap<>();

    private record Seen(Session session, long at) {}

    /**
     * Keeps what was found in the database.
     *
     * @param session null if there is none of that id
     * @param now the wall clock, epoch milliseconds
     */
    synchronized void found(String id, Session session, long now) {
        sessions.remove(id);
        if (session == null) {
            return;
        }
        sessions.put(id, new Seen(session, now));
        if (sessions.size() > MOST) {
            forget(sessions.keySet().iterator().next());
        }
    }

    /** Null if there was none lately, or it has ended since. */
    synchronized Session find(String id, long now) {
        Seen seen = sessions.get(id);
        return seen == null || now - seen.at >= LATELY_MILLIS || now >= seen.session.endsAt()
                ? null
                : seen.session;
    }

    synchronized void forget(String id) {
        sessions.remove(id);
    }

    /** Everybody, as sessions were ended whose ids are not known. */
    synchronized void forgetAll() {
        sessions.clear();
    }
}
