package io.reformpulse.controlroom.history;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The turn to bring the tables up to date, where several control rooms may start at once. It is
 * waited for, and given on by closing it or by the end of the process.
 */
final class Turn {
    // Any number that nobody else takes: "pulse" in ASCII.
    private static final String TAKE = "SELECT pg_advisory_lock(483006378853)";

    private final Connection holder;

    private Turn(Connection holder) {
        this.holder = holder;
    }

    /** Waits for it; a file is for one control room at a time anyway. */
    static Turn take(DatabaseSettings settings) {
        if (settings.isH2()) {
            return new Turn(null);
        }
        Connection holder = null;
        try {
            holder =
                    DriverManager.getConnection(
                            settings.url(), settings.user(), settings.password());
            try (Statement statement = holder.createStatement()) {
                statement.execute(TAKE);
            }
            return new Turn(holder);
        } catch (SQLException e) {
            close(holder);
            throw DatabaseException.cannotBeOpened(settings, e);
        }
    }

    void close() {
        close(holder);
    }

    private static void close(Connection holder) {
        try {
            if (holder != null) {
                holder.close();
            }
        } catch (SQLException e) {
            // It is closed, one way or the other.
        }
    }
}
