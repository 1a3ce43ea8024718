package io.reformpulse.controlroom.history;

import io.reformpulse.controlroom.access.SessionsContract;
import io.reformpulse.controlroom.access.UsersContract;
import io.reformpulse.controlroom.action.ActionsContract;
import io.reformpulse.controlroom.audit.AuditTrailContract;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** All stores in a file of H2. */
class RecordsInFileTest {
    @TempDir private static Path folder;

    private static DatabaseSettings inFile() {
        return DatabaseSettings.inFolder(folder.resolve(UUID.randomUUID().toString()));
    }

    @Nested
    class Figures extends FigureHistoryContract {
        Figures() {
            super(RecordsInFileTest::inFile);
        }
    }

    @Nested
    class Feeds extends FeedHistoryContract {
        Feeds() {
            super(RecordsInFileTest::inFile);
        }
    }

    @Nested
    class Watches extends WatchHistoryContract {
        Watches() {
            super(RecordsInFileTest::inFile);
        }
    }

    @Nested
    class Alerts extends AlertHistoryContract {
        Alerts() {
            super(RecordsInFileTest::inFile);
        }
    }

    @Nested
    class TheActions extends ActionsContract {
        TheActions() {
            super(RecordsInFileTest::inFile);
        }
    }

    @Nested
    class TheUsers extends UsersContract {
        TheUsers() {
            super(RecordsInFileTest::inFile);
        }
    }

    @Nested
    class TheSessions extends SessionsContract {
        TheSessions() {
            super(RecordsInFileTest::inFile);
        }
    }

    @Nested
    class Trail extends AuditTrailContract {
        Trail() {
            super(RecordsInFileTest::inFile);
        }
    }

    @Nested
    class Migrations extends MigrationsContract {
        Migrations() {
            super(RecordsInFileTest::inFile);
        }
    }
}
