package io.reformpulse.controlroom.history;

import io.reformpulse.controlroom.access.SessionsContract;
import io.reformpulse.controlroom.access.UsersContract;
import io.reformpulse.controlroom.action.ActionsContract;
import io.reformpulse.controlroom.audit.AuditTrailContract;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** All stores in a real PostgreSQL. */
class RecordsInPostgresITCase {
    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static DatabaseSettings inPostgres() {
        return Databases.in(server);
    }

    @Nested
    class Figures extends FigureHistoryContract {
        Figures() {
            super(RecordsInPostgresITCase::inPostgres);
        }
    }

    @Nested
    class Feeds extends FeedHistoryContract {
        Feeds() {
            super(RecordsInPostgresITCase::inPostgres);
        }
    }

    @Nested
    class Watches extends WatchHistoryContract {
        Watches() {
            super(RecordsInPostgresITCase::inPostgres);
        }
    }

    @Nested
    class Alerts extends AlertHistoryContract {
        Alerts() {
            super(RecordsInPostgresITCase::inPostgres);
        }
    }

    @Nested
    class TheActions extends ActionsContract {
        TheActions() {
            super(RecordsInPostgresITCase::inPostgres);
        }
    }

    @Nested
    class TheUsers extends UsersContract {
        TheUsers() {
            super(RecordsInPostgresITCase::inPostgres);
        }
    }

    @Nested
    class TheSessions extends SessionsContract {
        TheSessions() {
            super(RecordsInPostgresITCase::inPostgres);
        }
    }

    @Nested
    class Trail extends AuditTrailContract {
        Trail() {
            super(RecordsInPostgresITCase::inPostgres);
        }
    }

    @Nested
    class Migrations extends MigrationsContract {
        Migrations() {
            super(RecordsInPostgresITCase::inPostgres);
        }
    }
}
