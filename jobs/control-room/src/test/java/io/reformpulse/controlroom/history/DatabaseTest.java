package io.reformpulse.controlroom.history;

import static io.reformpulse.controlroom.history.Rows.MIDNIGHT;
import static io.reformpulse.controlroom.history.Rows.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.WindowType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    private static final KpiUpdate ROW = day("02734", MIDNIGHT, MIDNIGHT + 1, 1, 5);

    @TempDir private Path folder;

    @Test
    void whatWasKeptIsThereWhenTheFileIsOpenedAgain() {
        DatabaseSettings settings = DatabaseSettings.inFolder(folder.resolve("new"));
        try (Database database = Database.open(settings)) {
            figures(database).keep(List.of(ROW));
        }
        try (Database database = Database.open(settings)) {
            assertThat(figures(database).at("02734", WindowType.DAY, Long.MAX_VALUE))
                    .containsExactly(ROW);
        }
    }

    @Test
    void theFileIsForItsOwnerOnly() throws IOException {
        try (Database database = Database.open(DatabaseSettings.inFolder(folder))) {
            assertThat(database.source()).isNotNull();
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(
                                            folder.resolve("control-room.mv.db"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aFileIsForOneControlRoomAtATime() throws Exception {
        DatabaseSettings settings = DatabaseSettings.inFolder(folder);
        try (Database database = Database.open(settings)) {
            assertThat(database.source()).isNotNull();
            assertThat(OtherProcess.opens(settings))
                    .contains("cannot be opened")
                    .contains("one control room at a time");
        }
    }

    @Test
    void anUnreachableDatabaseIsToldWithoutItsPassword() {
        DatabaseSettings settings =
                DatabaseSettings.at(
                        "jdbc:postgresql://localhost:1/room?password=secret", "lan", "secret");
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> Database.open(settings))
                .withMessageContaining("jdbc:postgresql://localhost:1/room cannot be opened")
                .withMessageContaining("whether it runs")
                .withMessageNotContaining("secret");
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @Test
    void otherDatabasesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DatabaseSettings.at("jdbc:mysql://u:secret@host/x", null, null))
                .withMessageContaining("jdbc:mysql://host/x");
    }

    private static FigureHistory figures(Database database) {
        return new SqlFigureHistory(database.source(), ZoneOffset.ofHours(7), Retention.DEFAULT);
    }
}
