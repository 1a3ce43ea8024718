package io.reformpulse.standalone.verify;

import io.reformpulse.simulators.oracle.Differences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Compares the bytes kept of a rejected record with its line (DESIGN 3.2): up to 256 KiB the whole,
 * beyond that the first 64 KiB, the length, the SHA-256, and the whole in a file.
 */
final class RejectedBytes {
    private static final int LARGEST_WHOLE = 256 << 10;
    private static final int BEGINNING = 64 << 10;
    private static final String GROUP = "bytes";

    private final Path store;
    private final Differences found;

    RejectedBytes(Path store, Differences found) {
        this.store = store;
        this.found = found;
    }

    void compare(String where, RejectedRecords.One one, byte[] line) throws IOException {
        boolean whole = line.length <= LARGEST_WHOLE;
        byte[] expected = whole ? line : Arrays.copyOf(line, BEGINNING);
        if (one.raw() == null) {
            found.add(GROUP, where + ": no bytes are kept");
            return;
        }
        int at = Arrays.mismatch(expected, one.raw());
        if (at >= 0) {
            found.add(
                    GROUP,
                    "%s: the %d bytes kept differ from the line's %d from byte %d on"
                            .formatted(where, one.raw().length, expected.length, at + 1));
        }
        if (one.rawLength() != line.length) {
            found.add(
                    GROUP,
                    "%s: its length is given as %d, expected %d"
                            .formatted(where, one.rawLength(), line.length));
        }
        if (!whole) {
            compareLarge(where, one, line);
        }
    }

    private void compareLarge(String where, RejectedRecords.One one, byte[] line)
            throws IOException {
        if (!sha256(line).equals(one.sha256())) {
            found.add(GROUP, where + ": its SHA-256 is given as " + one.sha256());
        }
        Path file = one.storedAs() == null ? null : store.resolve(one.storedAs());
        if (file == null || !Files.isRegularFile(file)) {
            found.add(GROUP, where + ": the whole record is not kept in " + store);
        } else if (!Arrays.equals(line, Files.readAllBytes(file))) {
            found.add(GROUP, where + ": the record kept in " + file + " is another");
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256, but this one has not.", e);
        }
    }
}
