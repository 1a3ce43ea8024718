package io.reformpulse.standalone.replay;

import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.FolderLock;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where a replay leaves its results: made aside, and moved in place once all are whole, so that
 * those of another run stand until then. One replay at a time.
 */
final class OutFolder implements AutoCloseable {
    private static final String LOCK = ".lock";
    private static final String ASIDE = ".unfinished";

    private final Path folder;
    private final Path aside;
    private final FolderLock lock;

    private OutFolder(Path folder, FolderLock lock) {
        this.folder = folder;
        this.aside = folder.resolve(ASIDE);
        this.lock = lock;
    }

    /** Takes the folder, which is made if need be, for this replay alone. */
    static OutFolder take(Path folder) {
        try {
            Files.createDirectories(folder);
            FolderLock lock = FolderLock.tryTake(folder.resolve(LOCK));
            if (lock == null) {
                throw Failure.usage(
                        "Another replay is writing into "
                                + folder
                                + "; wait for its end, or name another folder by --out.");
            }
            OutFolder taken = new OutFolder(folder, lock);
            // A replay that was killed has left its own.
            Folders.delete(taken.aside);
            Files.createDirectory(taken.aside);
            return taken;
        } catch (IOException e) {
            throw Failure.usage(
                    "Nothing can be written into "
                            + folder
                            + " ("
                            + e
                            + "); name another folder by --out.",
                    e);
        }
    }

    /** Where to make a result for now. */
    Path aside(String name) {
        return aside.resolve(name);
    }

    /**
     * Moves a result in place, if it was made: a file instead of the one that stands there, the
     * files of a folder each to its own name.
     */
    void moveInPlace(String name) throws IOException {
        Path made = aside.resolve(name);
        if (Files.isDirectory(made)) {
            Files.createDirectories(folder.resolve(name));
            try (DirectoryStream<Path> files = Files.newDirectoryStream(made)) {
                for (Path file : files) {
                    moveInPlace(name + "/" + file.getFileName());
                }
            }
        } else if (Files.exists(made)) {
            Files.move(made, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    @Override
    public void close() throws IOException {
        Folders.delete(aside);
        lock.close();
    }
}
