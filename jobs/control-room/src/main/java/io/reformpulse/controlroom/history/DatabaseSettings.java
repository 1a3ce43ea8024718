package io.reformpulse.controlroom.history;

import java.nio.file.Path;

/**
 * Where the database is.
 *
 * @param url jdbc:h2:... or jdbc:postgresql:...
 * @param user null where the URL says it, or for H2
 * @param password null where the URL says it, or for H2
 * @param connections how many at most
 */
public record DatabaseSettings(String url, String user, String password, int connections) {
    private static final int CONNECTIONS = 8;

    public DatabaseSettings {
        // H2 takes a bare path for a file.
        url = url.replaceFirst("^jdbc:h2:(?=[/~.])", "jdbc:h2:file:");
        if (!url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException(
                    "The database is given as jdbc:h2:... or jdbc:postgresql:..., but not as "
                            + withoutParameters(url)
                            + ".");
        }
        if (connections < 1) {
            throw new IllegalArgumentException(
                    "A database needs at least 1 connection, but not " + connections + ".");
        }
    }

    /** A database in a file of a folder; one control room at a time. */
    public static DatabaseSettings inFolder(Path folder) {
        Path file = folder.toAbsolutePath().resolve("control-room");
        return new DatabaseSettings("jdbc:h2:file:" + file, null, null, CONNECTIONS);
    }

    /** A database by its URL; several control rooms may share one of PostgreSQL. */
    public static DatabaseSettings at(String url, String user, String password) {
        return new DatabaseSettings(url, user, password, CONNECTIONS);
    }

    /** The URL as it may be shown: without parameters, among which a password may be. */
    String shown() {
        return withoutParameters(url);
    }

    boolean isH2() {
        return url.startsWith("jdbc:h2:");
    }

    private static String withoutParameters(String url) {
        return url.split("[?;]", 2)[0].replaceFirst("//[^/@]*@", "//");
    }

    @Override
    public String toString() {
        return shown();
    }
}
