package io.reformpulse.delivery.lines;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A file that grows by whole lines. */
final class LineFile {
    private static final int LONGEST_LINE = 1 << 20;

    private LineFile() {}

    /**
     * Adds lines and returns once they are on disk. A line that a killed process left half written
     * is cut off first: it comes again as a whole.
     *
     * @param lines each with its end
     * @param beginning what every line begins with, so that nobody else's text is cut off
     */
    static void append(Path file, String lines, String beginning) throws IOException {
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.setLength(out.length() - torn(out, beginning));
            out.seek(out.length());
            out.write(lines.getBytes(StandardCharsets.UTF_8));
            out.getFD().sync();
        }
    }

    /** How many bytes follow the last whole line. */
    private static long torn(RandomAccessFile in, String beginning) throws IOException {
        byte[] tail = new byte[(int) Math.min(LONGEST_LINE, in.length())];
        in.seek(in.length() - tail.length);
        in.readFully(tail);
        int start = tail.length;
        while (start > 0 && tail[start - 1] != '\n') {
            start--;
        }
        String torn = new String(tail, start, tail.length - start, StandardCharsets.UTF_8);
        if (!torn.startsWith(beginning) && !beginning.startsWith(torn)) {
            throw new IOException(
                    "it ends with something else than a line of alerts; name a file of its own");
        }
        return tail.length - start;
    }
}
