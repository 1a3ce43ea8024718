package io.reformpulse.domain.alert.news;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Ids that follow from content, so that a repetition has the same: the first 16 bytes of the
 * SHA-256 of the parts as UTF-8, each after its length in 4 bytes, in hexadecimal.
 */
public final class AlertIds {
    private static final int LENGTH = 16;

    private AlertIds() {}

    /**
     * @param caseId the dossier, device or officer; empty for an alert of the whole unit
     * @param startedAt when the episode began, epoch milliseconds
     */
    public static String alertId(String ruleId, String scopeCode, String caseId, long startedAt) {
        return hash(ruleId, scopeCode, caseId, Long.toString(startedAt));
    }

    /**
     * @param revision counts the events of the alert
     */
    public static String eventId(String alertId, Transition transition, int revision) {
        return hash(alertId, transition.name(), Integer.toString(revision));
    }

    private static String hash(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), LENGTH));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256, but this one has not.", e);
        }
    }
}
