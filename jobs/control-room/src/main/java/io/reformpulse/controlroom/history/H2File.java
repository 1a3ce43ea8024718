package io.reformpulse.controlroom.history;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;

/** What a database of H2 needs to be like PostgreSQL, and safe on a disk. */
final class H2File {
    private static final String SCHEME = "jdbc:h2:file:";
    private static final List<String> PARAMETERS =
            List.of(
                    "MODE=PostgreSQL",
                    "DATABASE_TO_LOWER=TRUE",
                    "DEFAULT_NULL_ORDERING=HIGH",
                    // The program closes it in its own order; H2 must not be quicker.
                    "DB_CLOSE_ON_EXIT=FALSE");

    private H2File() {}

    static String withParameters(String url) {
        StringBuilder whole = new StringBuilder(url);
        String given = url.toUpperCase(Locale.ROOT);
        for (String parameter : PARAMETERS) {
            String name = parameter.substring(0, parameter.indexOf('=') + 1);
            if (!given.contains(";" + name)) {
                whole.append(';').append(parameter);
            }
        }
        return whole.toString();
    }

    /** Makes the file, if there is none, readable by its owner only: it holds users. */
    static void makePrivate(String url) {
        if (!url.startsWith(SCHEME)) {
            return;
        }
        String name = url.substring(SCHEME.length()).split(";", 2)[0];
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
