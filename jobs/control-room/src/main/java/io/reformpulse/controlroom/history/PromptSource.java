package io.reformpulse.controlroom.history;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/**
 * A pool of connections. While the database is away, one at a time waits for it, and everybody else
 * is told so at once. Thread-safe.
 */
final class PromptSource extends HikariDataSource {
    private final BooleanSupplier isFailing;
    private final Semaphore turn = new Semaphore(1);
    private volatile boolean isAway;

    /**
     * @param isFailing whether connections were of no use lately
     */
    PromptSource(HikariConfig config, BooleanSupplier isFailing) {
        super(config);
        this.isFailing = isFailing;
    }

    /** Whether the last who waited for a connection got none, or none of use. */
    boolean isAway() {
        return isAway || isFailing.getAsBoolean();
    }

    @Override
    public Connection getConnection() throws SQLException {
        boolean hasTurn = isAway && turn.tryAcquire();
        if (isAway && !hasTurn) {
            throw new SQLTransientConnectionException("The database is away.", "08001");
        }
        try {
            Connection connection = super.getConnection();
            isAway = false;
            return connection;
        } catch (SQLTransientConnectionException e) {
            isAway = true;
            throw e;
        } finally {
            if (hasTurn) {
                turn.release();
            }
        }
    }
}
