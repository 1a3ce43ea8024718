package io.reformpulse.delivery;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A folder for this process alone, as two deliveries would send everything twice. */
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock take(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(
                            folder.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (!isFree(channel)) {
                channel.close();
                throw new DeliveryException(
                        "Another process delivers from "
                                + folder
                                + " already, a ./pulse up or a ./pulse deliver; leave it to that"
                                + " one, or stop it.");
            }
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new DeliveryException(
                    "The folder "
                            + folder
                            + " cannot be made or written to ("
                            + e.getMessage()
                            + "); name another --data.",
                    e);
        }
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
