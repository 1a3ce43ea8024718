package io.reformpulse.standalone;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that stands under its name only once it is whole: written beside it, then moved in place.
 * One process at a time.
 */
public final class WholeFile implements AutoCloseable {
    private final Path place;
    private final Path part;
    private final FileChannel channel;
    private boolean complete;

    private WholeFile(Path place, Path part, FileChannel channel) {
        this.place = place;
        this.part = part;
        this.channel = channel;
    }

    /**
     * Begins to write it; its folder is made if need be.
     *
     * @param name a link is followed; what is there and no file, such as a device, is refused
     */
    public static WholeFile begin(Path name) {
        try {
            Path place = Files.exists(name) ? name.toRealPath() : name;
            Path part = place.resolveSibling(place.getFileName() + ".part");
            Files.createDirectories(place.toAbsolutePath().getParent());
            if (Files.exists(place) && !Files.isRegularFile(place)) {
                throw new IOException("it is no file");
            }
            FileChannel channel =
                    FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isFree(channel)) {
                channel.close();
                throw Failure.usage(
                        "Another process is writing "
                                + place
                                + "; wait for its end, or name another file.");
            }
            return new WholeFile(place, part, channel.truncate(0));
        } catch (IOException e) {
            throw Failure.usage(
                    name + " cannot be written (" + e.getMessage() + "); name another file.", e);
        }
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    /** Where it is until it is whole. */
    public Path part() {
        return part;
    }

    /** Writes it from its beginning; closing this gives nothing up. */
    public OutputStream out() {
        return new FilterOutputStream(Channels.newOutputStream(channel)) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() {}
        };
    }

    /** Moves it in place. */
    public void complete() throws IOException {
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        complete = true;
    }

    /** Drops what is not complete. */
    @Override
    public void close() throws IOException {
        if (!complete) {
            Files.deleteIfExists(part);
        }
        channel.close();
    }
}
