package io.reformpulse.standalone.chaos.means;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small disk of its own in memory, which can be filled up. Needs the right to mount. */
public final class SmallDisk implements AutoCloseable {
    private static final int CHUNK = 4 << 10;

    private final Path folder;
    private final Path filler;

    private SmallDisk(Path folder) {
        this.folder = folder;
        filler = folder.resolve("filler");
    }

    /** That it cannot be had here. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String why) {
            super(why);
        }
    }

    /**
     * Mounts one.
     *
     * @param folder where, made if it is not there
     */
    public static SmallDisk mount(Path folder, int mebibytes)
            throws Refused, IOException, InterruptedException {
        Files.createDirectories(folder);
        String size = "size=" + mebibytes + "m";
        String refusal = run("mount", "-t", "tmpfs", "-o", size, "tmpfs", folder.toString());
        if (refusal != null) {
            throw new Refused("no small disk can be mounted here: " + refusal);
        }
        return new SmallDisk(folder);
    }

    /** Takes all that is free; again if something was given back meanwhile. */
    public void fill() throws IOException {
        try (OutputStream out = Files.newOutputStream(filler)) {
            byte[] chunk = new byte[CHUNK];
            while (true) {
                out.write(chunk);
            }
        } catch (IOException full) {
            if (Files.getFileStore(folder).getUsableSpace() > CHUNK) {
                throw full;
            }
        }
    }

    /** Gives it back. */
    public void free() throws IOException {
        Files.delete(filler);
    }

    /** Unmounts it; what is on it is gone. */
    @Override
    public void close() throws IOException, InterruptedException {
        // Whoever still has a file of it open loses it with its end.
        String refusal = run("umount", "-l", folder.toString());
        if (refusal != null) {
            throw new IOException(folder + " cannot be unmounted: " + refusal);
        }
    }

    /** What it says if it fails; null if it does not. */
    private static String run(String... words) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes()).strip();
            return process.waitFor() == 0 ? null : said;
        } catch (IOException e) {
            return e.getMessage();
        }
    }
}
