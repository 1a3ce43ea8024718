package io.reformpulse.controlroom.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.controlroom.history.Database;
import io.reformpulse.controlroom.history.DatabaseSettings;
import java.time.Duration;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What sessions are, whatever they are kept in. */
public abstract class SessionsContract {
    private static final ForwardedUser HOA = new ForwardedUser("hoa", Role.ANALYST);

    private final Supplier<DatabaseSettings> settings;
    private final ManualTime time = new ManualTime();
    private Database database;
    private Users users;
    private Sessions sessions;
    private String password;
    private User lan;

    protected SessionsContract(Supplier<DatabaseSettings> settings) {
        this.settings = settings;
    }

    @BeforeEach
    void open() {
        database = Database.open(settings.get());
        users = new SqlUsers(database.source(), time, new Passwords(16, 1));
        sessions = new SqlSessions(database.source(), time);
        password = users.add("lan", Role.OPERATOR);
        lan = users.find("lan");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aSessionIsFoundByItsIdOnly() {
        OpenedSession mine = sessions.open(lan);
        OpenedSession other = sessions.open(lan);
        assertThat(mine.id()).hasSize(43).isNotEqualTo(other.id());
        assertThat(sessions.find(mine.id())).isEqualTo(mine.session());
        assertThat(sessions.find(mine.id() + "x")).isNull();
        assertThat(sessions.find(null)).isNull();
        sessions.close(mine.id());
        assertThat(sessions.find(mine.id())).isNull();
        assertThat(sessions.find(other.id())).isNotNull();
    }

    @Test
    void noIdIsKept() {
        OpenedSession mine = sessions.open(lan);
        String kept =
                Jdbi.create(database.source())
                        .withHandle(
                                handle ->
                                        handle.createQuery("SELECT id_hash FROM session")
                                                .mapTo(String.class)
                                                .one());
        assertThat(kept).hasSize(64).isNotEqualTo(mine.id());
        assertThat(sessions.find(kept)).isNull();
    }

    @Test
    void anIdleSessionEndsAfterHalfAnHour() {
        OpenedSession mine = sessions.open(lan);
        for (int i = 0; i < 5; i++) {
            time.passes(Duration.ofMinutes(29));
            assertThat(sessions.find(mine.id())).isNotNull();
        }
        time.passes(Duration.ofMinutes(30));
        assertThat(sessions.find(mine.id())).isNull();
    }

    @Test
    void lookingOnIsNoUse() {
        OpenedSession mine = sessions.open(lan);
        time.passes(Duration.ofMinutes(20));
        assertThat(sessions.peek(mine.id())).isEqualTo(mine.session());
        time.passes(Duration.ofMinutes(10));
        assertThat(sessions.peek(mine.id())).isNull();
    }

    @Test
    void everySessionEndsAfterTwelveHours() {
        OpenedSession mine = sessions.open(lan);
        for (int i = 1; i < 72; i++) {
            time.passes(Duration.ofMinutes(10));
            assertThat(sessions.find(mine.id())).isNotNull();
        }
        time.passes(Duration.ofMinutes(10));
        assertThat(time.millis()).isEqualTo(mine.session().endsAt());
        assertThat(sessions.find(mine.id())).isNull();
    }

    @Test
    void theTokenBelongsToItsSession() {
        Session mine = sessions.open(lan).session();
        Session other = sessions.open(lan).session();
        assertThat(mine.accepts(mine.csrf())).isTrue();
        assertThat(mine.accepts(other.csrf())).isFalse();
        assertThat(mine.accepts(null)).isFalse();
        assertThat(mine.accepts("")).isFalse();
    }

    @Test
    void aChangedOrResetPasswordAndARemovalEndTheSessions() {
        users.add("minh", Role.ADMIN);
        OpenedSession minhs = sessions.open(users.find("minh"));
        OpenedSession first = sessions.open(lan);
        users.changePassword("lan", password, "correct horse battery", "192.0.2.7");
        assertThat(sessions.find(first.id())).isNull();
        OpenedSession second = sessions.open(users.find("lan"));
        users.resetPassword("lan");
        assertThat(sessions.find(second.id())).isNull();
        OpenedSession third = sessions.open(users.find("lan"));
        users.remove("lan");
        assertThat(sessions.find(third.id())).isNull();
        assertThat(sessions.find(minhs.id())).isNotNull();
    }

    @Test
    void whoWasAdmittedByAnOldPasswordGetsNoSessionAnyMore() {
        users.add("minh", Role.ADMIN);
        users.resetPassword("lan");
        assertThat(sessions.find(sessions.open(lan).id())).isNull();
        User reset = users.find("lan");
        users.remove("lan");
        String again = users.add("lan", Role.OPERATOR);
        assertThat(sessions.find(sessions.open(reset).id())).isNull();
        User added = users.find("lan");
        users.changePassword("lan", again, "correct horse battery", "192.0.2.7");
        assertThat(sessions.find(sessions.open(added).id())).isNull();
        assertThat(sessions.find(sessions.open(users.find("lan")).id())).isNotNull();
    }

    @Test
    void aForwardedSessionNeedsTheSameWordOfTheProxyAgain() {
        OpenedSession opened = sessions.open(HOA);
        Session session = sessions.find(opened.id());
        assertThat(session).isEqualTo(opened.session());
        assertThat(session.isOf(HOA)).isTrue();
        assertThat(session.isOf(null)).isFalse();
        assertThat(session.isOf(new ForwardedUser("hoa", Role.ADMIN))).isFalse();
        assertThat(session.isOf(new ForwardedUser("lan", Role.ANALYST))).isFalse();
        assertThat(sessions.open(lan).session().isOf(new ForwardedUser("lan", Role.OPERATOR)))
                .isFalse();
    }

    @Test
    void aSessionIsToldWithoutItsSecrets() {
        OpenedSession mine = sessions.open(lan);
        assertThat(mine.toString()).doesNotContain(mine.id()).doesNotContain(mine.session().csrf());
    }
}
