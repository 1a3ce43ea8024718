package io.reformpulse.controlroom.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** The sessions in a database whose tables are there. */
public final class SqlSessions implements Sessions {
    public static final Duration IDLE = Duration.ofMinutes(30);
    public static final Duration LONGEST = Duration.ofHours(12);
    // A use is written down once a minute, not at each request.
    private static final Duration USE_GRAIN = Duration.ofMinutes(1);

    private static final String TIDY =
            "DELETE FROM session WHERE opened_at <= :opened OR used_at <= :used";
    private static final String OPEN =
            """
            INSERT INTO session (id_hash, user_name, forwarded_role, stamp, opened_at, used_at)
            VALUES (:hash, :user, :role, :stamp, :now, :now)
            """;
    private static final String FIND =
            """
            SELECT session.user_name, session.forwarded_role, local_user.role, session.opened_at
            FROM session LEFT JOIN local_user ON local_user.name = session.user_name
            WHERE session.id_hash = :hash
            AND session.opened_at > :opened AND session.used_at > :used
            AND (session.forwarded_role IS NOT NULL OR local_user.stamp = session.stamp)
            """;
    private static final String USE =
            "UPDATE session SET used_at = :now WHERE id_hash = :hash AND used_at <= :before";
    private static final String CLOSE = "DELETE FROM session WHERE id_hash = :hash";

    private final Jdbi jdbi;
    private final InstantSource clock;
    private final Secrets secrets = new Secrets();

    public SqlSessions(DataSource source, InstantSource clock) {
        jdbi = Jdbi.create(source);
        this.clock = clock;
    }

    @Override
    public OpenedSession open(User user) {
        return open(user.name(), user.role(), false, user.stamp());
    }

    @Override
    public OpenedSession open(ForwardedUser user) {
        return open(user.name(), user.role(), true, "");
    }

    private OpenedSession open(String name, Role role, boolean forwarded, String stamp) {
        long now = clock.millis();
        String id = secrets.sessionId();
        jdbi.useTransaction(
                handle -> {
                    handle.createUpdate(TIDY)
                            .bind("opened", now - LONGEST.toMillis())
                            .bind("used", now - IDLE.toMillis())
                            .execute();
                    handle.createUpdate(OPEN)
                            .bind("hash", Secrets.hash(id))
                            .bind("user", name)
                            .bind("role", forwarded ? role.name() : null)
                            .bind("stamp", stamp)
                            .bind("now", now)
                            .execute();
                });
        long endsAt = now + LONGEST.toMillis();
        return new OpenedSession(id, new Session(name, role, forwarded, Secrets.csrf(id), endsAt));
    }

    @Override
    public Session find(String id) {
        Session session = peek(id);
        if (session != null) {
            long now = clock.millis();
            jdbi.useHandle(
                    handle ->
                            handle.createUpdate(USE)
                                    .bind("hash", Secrets.hash(id))
                                    .bind("now", now)
                                    .bind("before", now - USE_GRAIN.toMillis())
                                    .execute());
        }
        return session;
    }

    @Override
    public Session peek(String id) {
        if (id == null) {
            return null;
        }
        long now = clock.millis();
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(FIND)
                                .bind("hash", Secrets.hash(id))
                                .bind("opened", now - LONGEST.toMillis())
                                .bind("used", now - IDLE.toMillis())
                                .map((row, context) -> session(row, id))
                                .findFirst()
                                .orElse(null));
    }

    private static Session session(ResultSet row, String id) throws SQLException {
        String forwarded = row.getString(2);
        Role role = Role.valueOf(forwarded == null ? row.getString(3) : forwarded);
        long endsAt = row.getLong(4) + LONGEST.toMillis();
        return new Session(row.getString(1), role, forwarded != null, Secrets.csrf(id), endsAt);
    }

    @Override
    public void close(String id) {
        if (id != null) {
            jdbi.useHandle(
                    handle -> handle.createUpdate(CLOSE).bind("hash", Secrets.hash(id)).execute());
        }
    }
}
