package io.reformpulse.delivery.queue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The id of a message with several events: it follows from what is in it. */
final class DigestId {
    private static final int BYTES = 16;

    private DigestId() {}

    static String of(List<String> eventIds) {
        byte[] hash = sha256().digest(String.join("\n", eventIds).getBytes(StandardCharsets.UTF_8));
        return "digest-" + HexFormat.of().formatHex(hash, 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
