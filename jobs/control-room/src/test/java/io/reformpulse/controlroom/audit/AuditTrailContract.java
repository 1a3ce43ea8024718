package io.reformpulse.controlroom.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.controlroom.history.Database;
import io.reformpulse.controlroom.history.DatabaseSettings;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a trail does, whatever it is kept in. */
public abstract class AuditTrailContract {
    private final Supplier<DatabaseSettings> settings;
    private Database database;
    private AuditTrail trail;

    protected AuditTrailContract(Supplier<DatabaseSettings> settings) {
        this.settings = settings;
    }

    @BeforeEach
    void open() {
        database = Database.open(settings.get());
        trail = new SqlAuditTrail(database.source());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theNewestEntriesComeFirstAndPageByPage() {
        for (int i = 1; i <= 5; i++) {
            trail.write(
                    AuditEntry.of(i, "lan", "note", "02734", "n" + i, "10.0.0.1", Outcome.DONE));
        }
        List<AuditEntry> first = trail.newest(Long.MAX_VALUE, 2);
        assertThat(first).extracting(AuditEntry::detail).containsExactly("n5", "n4");
        assertThat(trail.newest(first.get(1).id(), 10))
                .extracting(AuditEntry::detail)
                .containsExactly("n3", "n2", "n1");
    }

    @Test
    void anEntryComesBackWhole() {
        trail.write(
                AuditEntry.of(7, "lan", "silence", "02734", "until 9", "fd00::1", Outcome.REFUSED));
        AuditEntry entry = trail.newest(Long.MAX_VALUE, 1).get(0);
        assertThat(entry)
                .isEqualTo(
                        new AuditEntry(
                                entry.id(),
                                7,
                                "lan",
                                "silence",
                                "02734",
                                "until 9",
                                "fd00::1",
                                Outcome.REFUSED));
    }

    @Test
    void whateverAStrangerSendsIsWritten() {
        trail.write(
                AuditEntry.of(
                        1, "x\0y".repeat(2_000), "sign-in", "", "", "10.0.0.1", Outcome.REFUSED));
        assertThat(trail.newest(Long.MAX_VALUE, 1))
                .singleElement()
                .satisfies(entry -> assertThat(entry.who()).hasSize(2_000).startsWith("x\uFFFDy"));
    }
}
