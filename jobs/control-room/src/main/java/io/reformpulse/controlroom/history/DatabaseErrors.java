package io.reformpulse.controlroom.history;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;

/** What failures of a database mean. */
public final class DatabaseErrors {
    /** Bad data, broken constraints, limits: SQLSTATE classes that no repetition mends. */
    private static final Set<String> ABOUT_THE_ROWS = Set.of("22", "23", "54");

    /**
     * Lost connections, want of room, a server that starts or stops; and H2's words for a database
     * that is not there, is closed, or cannot read or write its file.
     */
    private static final Set<String> OUT_OF_REACH =
            Set.of(
                    "08", "53", "57P01", "57P02", "57P03", "58", "90013", "90028", "90030", "90031",
                    "90067", "90098", "90121", "90146", "90149");

    private DatabaseErrors() {}

    /** Whether it is the database that cannot be used now, whatever was asked of it. */
    public static boolean isOutOfReach(Throwable failure) {
        SQLException sql = sql(failure);
        if (sql == null) {
            return false;
        }
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        return isClosed(failure)
                || sql instanceof SQLTransientConnectionException
                || sql instanceof SQLNonTransientConnectionException
                || OUT_OF_REACH.contains(state)
                || state.length() == 5 && OUT_OF_REACH.contains(state.substring(0, 2));
    }

    /** Whether a database of H2 has closed itself, or is about to: it could not use its file. */
    static boolean isClosed(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MVStoreException
                    || cause instanceof SQLException sql
                            && sql.getErrorCode() == ErrorCode.DATABASE_IS_CLOSED) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is the rows that are wrong, so that trying them again is of no use. */
    static boolean isAboutTheRows(Throwable failure) {
        SQLException sql = sql(failure);
        String state = sql == null ? null : sql.getSQLState();
        return state != null
                && state.length() >= 2
                && ABOUT_THE_ROWS.contains(state.substring(0, 2));
    }

    /** What the database itself said, without the statement that it was said of. */
    static String message(Throwable failure) {
        SQLException sql = sql(failure);
        String message = sql == null ? failure.getMessage() : sql.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    private static SQLException sql(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
