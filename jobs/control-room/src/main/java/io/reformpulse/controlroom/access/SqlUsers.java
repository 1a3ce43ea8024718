package io.reformpulse.controlroom.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The users in a database whose tables are there. Names are written small. */
public final class SqlUsers implements Users {
    private static final Pattern NAME = Pattern.compile("[\\p{L}0-9][\\p{L}\\p{M}0-9._@-]{0,63}");

    private static final String ALL =
            "SELECT name, role, first_password, created_at, stamp FROM local_user";
    private static final String ADD =
            """
            INSERT INTO local_user (name, role, password_hash, first_password, created_at, stamp)
            VALUES (:name, :role, :hash, TRUE, :now, :stamp) ON CONFLICT DO NOTHING
            """;
    private static final String KNOWN =
            """
            SELECT name, role, first_password, created_at, stamp, password_hash
            FROM local_user WHERE name = :name
            """;
    private static final String SET_PASSWORD =
            """
            UPDATE local_user SET password_hash = :hash, first_password = :first, stamp = :stamp
            WHERE name = :name
            """;
    private static final String CHANGE_PASSWORD = SET_PASSWORD + " AND password_hash = :old";
    private static final String ADMINS =
            "SELECT name FROM local_user WHERE role = 'ADMIN' ORDER BY name FOR UPDATE";
    private static final String REMOVE = "DELETE FROM local_user WHERE name = :name";
    private static final String END_SESSIONS =
            "DELETE FROM session WHERE user_name = :name AND forwarded_role IS NULL";

    private final Jdbi jdbi;
    private final InstantSource clock;
    private final Secrets secrets = new Secrets();
    private final Passwords passwords;
    private final Attempts attempts;

    /** Somebody as he was read at once with the password. */
    private record Known(User user, String hash) {
        static String hash(Known known) {
            return known == null ? null : known.hash;
        }
    }

    public SqlUsers(DataSource source, InstantSource clock) {
        this(source, clock, new Passwords());
    }

    SqlUsers(DataSource source, InstantSource clock, Passwords passwords) {
        jdbi = Jdbi.create(source);
        this.passwords = passwords;
        this.clock = clock;
        attempts = new Attempts(jdbi);
    }

    @Override
    public List<User> list() {
        return jdbi.withHandle(
                handle -> handle.createQuery(ALL + " ORDER BY name").map(SqlUsers::user).list());
    }

    @Override
    public User find(String name) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(ALL + " WHERE name = :name")
                                .bind("name", small(name))
                                .map(SqlUsers::user)
                                .findFirst()
                                .orElse(null));
    }

    @Override
    public String add(String name, Role role) {
        if (name == null || !NAME.matcher(small(name)).matches()) {
            throw new IllegalArgumentException(
                    "A user's name has 1 to 64 letters, digits and . _ @ - and begins with one of"
                            + " the first two, but it was "
                            + name
                            + ".");
        }
        String password = secrets.password();
        int added =
                jdbi.withHandle(
                        handle ->
                                handle.createUpdate(ADD)
                                        .bind("name", small(name))
                                        .bind("role", role.name())
                                        .bind("hash", passwords.hash(password))
                                        .bind("stamp", stamp())
                                        .bind("now", clock.millis())
                                        .execute());
        if (added == 0) {
            throw new IllegalArgumentException(
                    "There is a user " + small(name) + " already; choose another name.");
        }
        return password;
    }

    @Override
    public boolean remove(String name) {
        return jdbi.inTransaction(
                handle -> {
                    // Locked, so that two admins cannot remove each other.
                    List<String> admins = handle.createQuery(ADMINS).mapTo(String.class).list();
                    if (admins.equals(List.of(small(name)))) {
                        throw new IllegalArgumentException(
                                small(name) + " is the only admin; add another one first.");
                    }
                    endSessions(handle, name);
                    return handle.createUpdate(REMOVE).bind("name", small(name)).execute() == 1;
                });
    }

    @Override
    public String resetPassword(String name) {
        String password = secrets.password();
        String hash = passwords.hash(password);
        jdbi.useTransaction(
                handle -> {
                    int found =
                            handle.createUpdate(SET_PASSWORD)
                                    .bind("hash", hash)
                                    .bind("first", true)
                                    .bind("stamp", stamp())
                                    .bind("name", small(name))
                                    .execute();
                    if (found == 0) {
                        throw new IllegalArgumentException(
                                "There is no user " + small(name) + "; look at the list.");
                    }
                    endSessions(handle, name);
                });
        return password;
    }

    @Override
    public SignIn signIn(String name, String password, String address) {
        long now = clock.millis();
        String whose = name == null || !NAME.matcher(small(name)).matches() ? "" : small(name);
        long wait = attempts.charge(whose, address, now);
        if (wait > 0) {
            return new SignIn.Wait(Duration.ofMillis(wait));
        }
        Known known = known(whose);
        if (!passwords.isRight(password, Known.hash(known))) {
            return new SignIn.Refused();
        }
        attempts.wasRight(whose, address, now);
        // Another password may have been set while this one was checked.
        return known.user().equals(find(whose))
                ? new SignIn.Admitted(known.user())
                : new SignIn.Refused();
    }

    @Override
    public SignIn changePassword(String name, String old, String next, String address) {
        Passwords.require(next, small(name));
        if (next.equals(old)) {
            throw new IllegalArgumentException("The new password is the old one; choose another.");
        }
        String before = Known.hash(known(small(name)));
        SignIn signIn = signIn(name, old, address);
        if (!(signIn instanceof SignIn.Admitted)) {
            return signIn;
        }
        String hash = passwords.hash(next);
        boolean changed =
                jdbi.inTransaction(
                        handle -> {
                            endSessions(handle, name);
                            return handle.createUpdate(CHANGE_PASSWORD)
                                            .bind("hash", hash)
                                            .bind("first", false)
                                            .bind("stamp", stamp())
                                            .bind("name", small(name))
                                            .bind("old", before)
                                            .execute()
                                    == 1;
                        });
        // Otherwise somebody else has changed it in between.
        return changed ? new SignIn.Admitted(find(name)) : new SignIn.Refused();
    }

    private Known known(String name) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(KNOWN)
                                .bind("name", name)
                                .map(SqlUsers::known)
                                .findFirst()
                                .orElse(null));
    }

    private static void endSessions(Handle handle, String name) {
        handle.createUpdate(END_SESSIONS).bind("name", small(name)).execute();
    }

    private static String small(String name) {
        // One name, whichever way a keyboard composes its letters.
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static User user(ResultSet row, StatementContext context) throws SQLException {
        return new User(
                row.getString(1),
                Role.valueOf(row.getString(2)),
                row.getBoolean(3),
                row.getLong(4),
                row.getString(5));
    }

    private static Known known(ResultSet row, StatementContext context) throws SQLException {
        return new Known(user(row, context), row.getString(6));
    }

    private static String stamp() {
        return UUID.randomUUID().toString();
    }
}
