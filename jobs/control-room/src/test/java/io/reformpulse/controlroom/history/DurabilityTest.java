package io.reformpulse.controlroom.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.controlroom.access.OpenedSession;
import io.reformpulse.controlroom.access.Role;
import io.reformpulse.controlroom.access.SqlSessions;
import io.reformpulse.controlroom.access.SqlUsers;
import io.reformpulse.controlroom.action.Acknowledgement;
import io.reformpulse.controlroom.action.Note;
import io.reformpulse.controlroom.action.Silence;
import io.reformpulse.controlroom.action.SilenceRequest;
import io.reformpulse.controlroom.action.SqlActions;
import io.reformpulse.controlroom.audit.AuditEntry;
import io.reformpulse.controlroom.audit.Outcome;
import io.reformpulse.controlroom.audit.SqlAuditTrail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is in the file at the very moment at which a call returns: what a kill -9 then would leave.
 */
class DurabilityTest {
    private static final InstantSource NOON = InstantSource.fixed(Instant.ofEpochMilli(1_000));

    @TempDir private Path folder;

    private Database database;
    private int kills;

    @BeforeEach
    void open() {
        database = Database.open(DatabaseSettings.inFolder(folder.resolve("lives")));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anActionOutlivesAKillAtTheMomentOfItsAnswer() {
        SqlActions actions = new SqlActions(database.source());
        Acknowledgement acknowledgement = actions.acknowledge("a1", 1, "lan", "I call.", 100);
        afterAKill(
                left ->
                        assertThat(new SqlActions(left.source()).standing())
                                .containsValue(acknowledgement));
        Silence silence =
                actions.silence(new SilenceRequest("10", null, 900, "lan", "A storm.", 100));
        afterAKill(
                left ->
                        assertThat(new SqlActions(left.source()).silences(200))
                                .containsExactly(silence));
        Note note = actions.note("10", "The line is down.", "lan", 100);
        afterAKill(
                left ->
                        assertThat(new SqlActions(left.source()).notes("10", 9))
                                .containsExactly(note));
        actions.lift(silence.id(), "lan", 150);
        afterAKill(left -> assertThat(new SqlActions(left.source()).silences(200)).isEmpty());
    }

    @Test
    void aUserASessionAndALineOfTheTrailOutliveAKill() {
        SqlUsers users = new SqlUsers(database.source(), NOON);
        String password = users.add("lan", Role.ADMIN);
        OpenedSession session = new SqlSessions(database.source(), NOON).open(users.find("lan"));
        new SqlAuditTrail(database.source())
                .write(AuditEntry.of(1_000, "lan", "sign-in", "", "", "127.0.0.1", Outcome.DONE));
        afterAKill(
                left -> {
                    assertThat(new SqlUsers(left.source(), NOON).find("lan")).isNotNull();
                    assertThat(new SqlSessions(left.source(), NOON).peek(session.id()))
                            .isEqualTo(session.session());
                    assertThat(new SqlAuditTrail(left.source()).newest(Long.MAX_VALUE, 9))
                            .hasSize(1);
                });
        assertThat(password).isNotEmpty();
    }

    @Test
    void theDiskIsWaitedForWithoutHarm() {
        database.sync();
        database.syncAll();
        new SqlActions(database.source()).note("10", "Still here.", "lan", 100);
        database.sync();
        afterAKill(left -> assertThat(new SqlActions(left.source()).notes("10", 9)).hasSize(1));
    }

    private void afterAKill(Consumer<Database> look) {
        Path left = folder.resolve("left-" + kills++);
        try {
            Files.createDirectories(left);
            for (String file : new String[] {"control-room.mv.db", "control-room-history.mv.db"}) {
                Files.copy(folder.resolve("lives").resolve(file), left.resolve(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (Database opened = Database.open(DatabaseSettings.inFolder(left))) {
            look.accept(opened);
        }
    }
}
