package io.reformpulse.controlroom.history;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;

/** What a database of H2 needs to be like PostgreSQL, and safe on a disk. */
final class H2File {
    private static final String SCHEME = "jdbc:h2:file:";
    private static final List<String> LIKE_POSTGRES =
            List.of(
                    "MODE=PostgreSQL",
                    "DATABASE_TO_LOWER=TRUE",
                    "DEFAULT_NULL_ORDERING=HIGH",
                    // The program closes it in its own order; H2 must not be quicker.
                    "DB_CLOSE_ON_EXIT=FALSE");
    // The room of what was overwritten is used again after 5 s instead of 45. Until then it must
    // have gone to the disk, lest a power cut finds neither the old nor the new.
    private static final String COMPACT = "RETENTION_TIME=5000";
    // Each commit is written before it returns. Otherwise half a second of them waits in memory,
    // and a kill takes it: Kafka may by then have only the newest of what a screen said.
    private static final String AT_ONCE = "WRITE_DELAY=0";
    private static final List<String> KEPT = List.of(COMPACT, AT_ONCE);
    private static final String PAST = "-history";

    private H2File() {}

    /** Whether a database is a file of this machine; others of H2 are in memory or elsewhere. */
    static boolean isFile(String url) {
        return url.startsWith(SCHEME);
    }

    static String likePostgres(String url) {
        return with(LIKE_POSTGRES, url);
    }

    /** The file for people's records. */
    static String ofPeople(String url) {
        return with(KEPT, url);
    }

    /** The file beside it, for what was published. */
    static String ofThePast(String url) {
        int end = url.indexOf(';');
        return with(KEPT, end < 0 ? url + PAST : url.substring(0, end) + PAST + url.substring(end));
    }

    private static String with(List<String> parameters, String url) {
        StringBuilder whole = new StringBuilder(url);
        String given = url.toUpperCase(Locale.ROOT);
        for (String parameter : parameters) {
            String name = parameter.substring(0, parameter.indexOf('=') + 1);
            if (!given.contains(";" + name)) {
                whole.append(';').append(parameter);
            }
        }
        return whole.toString();
    }

    /** Makes the file, if there is none, readable by its owner only: it holds users. */
    static void makePrivate(String url) {
        String home = System.getProperty("user.home");
        String name =
                url.substring(SCHEME.length())
                        .split(";", 2)[0]
                        .replaceFirst("^~", Matcher.quoteReplacement(home));
        Path file = Path.of(name + ".mv.db").toAbsolutePath();
        try {
            Files.createDirectories(file.getParent());
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            }
        } catch (FileAlreadyExistsException e) {
            // It is the database of an earlier run.
        } catch (IOException e) {
            throw new DatabaseException(
                    "The database's file "
                            + file
                            + " cannot be made ("
                            + e.getMessage()
                            + "); choose a folder that can be written to.",
                    e);
        }
    }
}
