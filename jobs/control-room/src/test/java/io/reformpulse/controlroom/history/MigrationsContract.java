package io.reformpulse.controlroom.history;

import static io.reformpulse.controlroom.history.Rows.MIDNIGHT;
import static io.reformpulse.controlroom.history.Rows.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.reformpulse.controlroom.action.SqlActions;
import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.WindowType;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a database that is there already is brought up to date. */
abstract class MigrationsContract {
    private static final KpiUpdate ROW = day("02734", MIDNIGHT, MIDNIGHT + 1, 1, 5);

    private static final List<String> TABLES =
            List.of(
                    "control_room_migration",
                    "figure",
                    "thinning",
                    "heard",
                    "watched",
                    "alert_event",
                    "alert_scope",
                    "acknowledgement",
                    "silence",
                    "note",
                    "local_user",
                    "session",
                    "attempt",
                    "audit_entry");

    private final Supplier<DatabaseSettings> where;
    private DatabaseSettings settings;
    private Database kept;

    MigrationsContract(Supplier<DatabaseSettings> where) {
        this.where = where;
    }

    @BeforeEach
    void begin() {
        settings = where.get();
        kept = Database.open(settings);
    }

    @AfterEach
    void end() {
        kept.close();
    }

    @Test
    void openingAgainChangesNothing() {
        figures(kept).keep(List.of(ROW));
        try (Database again = Database.open(settings)) {
            assertThat(figures(again).at("02734", WindowType.DAY, Long.MAX_VALUE))
                    .containsExactly(ROW);
        }
    }

    @Test
    void aDatabaseOfTheFirstVersionKeepsItsRowsAndGetsTheRest() {
        dropAll();
        Flyway.configure()
                .dataSource(kept.source())
                .locations("classpath:io/reformpulse/controlroom/history/migrations")
                .table("control_room_migration")
                .target("1")
                .load()
                .migrate();
        figures(kept).keep(List.of(ROW));
        try (Database again = Database.open(settings)) {
            assertThat(figures(again).at("02734", WindowType.DAY, Long.MAX_VALUE))
                    .containsExactly(ROW);
            assertThat(new SqlActions(again.source()).standing()).isEmpty();
        }
    }

    @Test
    void aDatabaseOfALaterVersionIsRefused() {
        jdbi().useHandle(
                        handle ->
                                handle.execute(
                                        "INSERT INTO control_room_migration (installed_rank,"
                                                + " version, description, type, script, checksum,"
                                                + " installed_by, execution_time, success) VALUES"
                                                + " (99, '99', 'later', 'SQL', 'V99__later.sql', 1,"
                                                + " 'x', 1, TRUE)"));
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> Database.open(settings))
                .withMessageContaining("later version of this program (to 99)");
    }

    @Test
    void theTablesOfOthersDoNotMatter() {
        dropAll();
        jdbi().useHandle(handle -> handle.execute("CREATE TABLE theirs (id BIGINT)"));
        try (Database again = Database.open(settings)) {
            assertThat(new SqlActions(again.source()).standing()).isEmpty();
        }
    }

    private void dropAll() {
        jdbi().useHandle(handle -> TABLES.forEach(table -> handle.execute("DROP TABLE " + table)));
    }

    private Jdbi jdbi() {
        return Jdbi.create(kept.source());
    }

    private static FigureHistory figures(Database database) {
        return new SqlFigureHistory(database.source(), ZoneOffset.ofHours(7), Retention.DEFAULT);
    }
}
