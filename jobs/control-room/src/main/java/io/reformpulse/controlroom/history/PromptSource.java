package io.reformpulse.controlroom.history;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Connections of a pool. While the database is away, one at a time waits for it, and everybody else
 * is told so at once. Thread-safe.
 */
final class PromptSource implements DataSource, AutoCloseable {
    private final HikariDataSource pool;
    private final BooleanSupplier isFailing;
    private final Semaphore turn = new Semaphore(1);
    private volatile boolean isAway;

    /**
     * @param isFailing whether connections were of no use lately
     */
    PromptSource(HikariDataSource pool, BooleanSupplier isFailing) {
        this.pool = pool;
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
            Connection connection = pool.getConnection();
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

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return pool.getConnection(user, password);
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return pool.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        pool.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        pool.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return pool.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(Logger.GLOBAL_LOGGER_NAME);
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return pool.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return pool.isWrapperFor(type);
    }

    @Override
    public void close() {
        pool.close();
    }
}
