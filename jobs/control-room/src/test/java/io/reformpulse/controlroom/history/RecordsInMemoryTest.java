package io.reformpulse.controlroom.history;

import io.reformpulse.controlroom.access.SessionsContract;
import io.reformpulse.controlroom.access.UsersContract;
import io.reformpulse.controlroom.action.ActionsContract;
import io.reformpulse.controlroom.audit.AuditTrailContract;
import org.junit.jupiter.api.Nested;

/** All stores in H2 without a file. */
class RecordsInMemoryTest {
    @Nested
    class Figures extends FigureHistoryContract {
        Figures() {
            super(Databases::inMemory);
        }
    }

    @Nested
    class Feeds extends FeedHistoryContract {
        Feeds() {
            super(Databases::inMemory);
        }
    }

    @Nested
    class Watches extends WatchHistoryContract {
        Watches() {
            super(Databases::inMemory);
        }
    }

    @Nested
    class Alerts extends AlertHistoryContract {
        Alerts() {
            super(Databases::inMemory);
        }
    }

    @Nested
    class TheActions extends ActionsContract {
        TheActions() {
            super(Databases::inMemory);
        }
    }

    @Nested
    class TheUsers extends UsersContract {
        TheUsers() {
            super(Databases::inMemory);
        }
    }

    @Nested
    class TheSessions extends SessionsContract {
        TheSessions() {
            super(Databases::inMemory);
        }
    }

    @Nested
    class Trail extends AuditTrailContract {
        Trail() {
            super(Databases::inMemory);
        }
    }

    @Nested
    class Migrations extends MigrationsContract {
        Migrations() {
            super(Databases::inMemory);
        }
    }
}
