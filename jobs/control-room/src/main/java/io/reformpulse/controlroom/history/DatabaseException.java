package io.reformpulse.controlroom.history;

/** The database cannot be used; the message says why and what to do. */
public final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }

    static DatabaseException cannotBeOpened(DatabaseSettings settings, Exception why) {
        return new DatabaseException(
                "The database "
                        + settings.shown()
                        + " cannot be opened ("
                        + DatabaseErrors.message(why)
                        + "). "
                        + (settings.isH2()
                                ? "A file is for one control room at a time: end the other, or"
                                        + " give both one PostgreSQL."
                                : "Look whether it runs, and whether the user may make tables"
                                        + " in it."),
                why);
    }
}
