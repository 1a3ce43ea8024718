package io.reformpulse.delivery.subscriber;

import io.reformpulse.delivery.DeliveryException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** A file that its owner alone may read and write: mode 600, where the file system has modes. */
public final class PrivateFile {
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private PrivateFile() {}

    /** What a file is to hold. */
    interface Content {
        String text() throws IOException;
    }

    /**
     * @throws DeliveryException if others may read or write it
     */
    static void check(Path file) throws IOException {
        if (hasModes(file)) {
            Set<PosixFilePermission> granted = Files.getPosixFilePermissions(file);
            granted.remove(PosixFilePermission.OWNER_EXECUTE);
            if (!OWNER_ONLY.containsAll(granted)) {
                throw new DeliveryException(
                        "The file "
                                + file
                                + " holds secrets, but others than its owner have rights to it;"
                                + " take them away with: chmod 600 "
                                + file);
            }
        }
    }

    /** Makes an empty file of that mode, unless there is a file already. */
    public static void create(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        if (hasModes(file.toAbsolutePath().getParent())) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } else {
            Files.createFile(file);
        }
    }

    /** Replaces the file at once: a reader, or a later start, sees the old content or the new. */
    static void replace(Path file, Content content) throws IOException {
        Path target = file.toAbsolutePath();
        Files.createDirectories(target.getParent());
        Path lock = target.resolveSibling("." + target.getFileName() + ".lock");
        Path fresh = target.resolveSibling("." + target.getFileName() + ".new");
        create(lock);
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            String text = content.text();
            Files.deleteIfExists(fresh);
            create(fresh);
            try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                out.write(StandardCharsets.UTF_8.encode(text));
                out.force(true);
            }
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static boolean hasModes(Path path) throws IOException {
        return Files.getFileStore(path).supportsFileAttributeView("posix");
    }
}
