package io.reformpulse.controlroom.history;

import java.sql.SQLException;
import java.util.Set;

/** What failures of a database mean. */
final class DatabaseErrors {
    /** Bad data, broken constraints, limits: SQLSTATE classes that no repetition mends. */
    private static final Set<String> ABOUT_THE_ROWS = Set.of("22", "23", "54");

    private DatabaseErrors() {}

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
