package io.reformpulse.simulators.oracle.alert;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/**
 * The ids of alerts and their events: of the SHA-256 over their parts, each in UTF-8 and behind its
 * length in four bytes, the first sixteen bytes in hexadecimal.
 */
final class AlertHash {
    private static final int HEX_DIGITS = 32;

    private AlertHash() {}

    /**
     * @param caseId what of the unit it is about; empty for the unit itself
     */
    static String alertId(String ruleId, String scope, String caseId, Instant startedAt) {
        return of(ruleId, scope, caseId, String.valueOf(startedAt.toEpochMilli()));
    }

    static String eventId(String alertId, String transition, int revision) {
        return of(alertId, transition, String.valueOf(revision));
    }

    private static String of(String... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        StringBuilder hex = new StringBuilder();
        try {
            for (String part : parts) {
                byte[] text = part.getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
            }
            for (byte each : MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray())) {
                hex.append(String.format("%02x", each));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing can fail in memory, but it did.", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256, but this one has not.", e);
        }
        return hex.substring(0, HEX_DIGITS);
    }
}
