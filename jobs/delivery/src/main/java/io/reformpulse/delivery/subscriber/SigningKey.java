package io.reformpulse.delivery.subscriber;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;

/**
 * A secret that webhooks are signed with.
 *
 * @param secret whsec_ and, in Base64, 24 to 64 bytes
 * @param until when it is signed with no more; null while it is the newest
 */
public record SigningKey(String secret, Instant until) {
    private static final String PREFIX = "whsec_";
    private static final int FEWEST_BYTES = 24;
    private static final int MOST_BYTES = 64;
    private static final int NEW_BYTES = 32;

    public SigningKey {
        int length = secret == null ? 0 : decoded(secret).length;
        if (length < FEWEST_BYTES || length > MOST_BYTES) {
            throw malformed(null);
        }
    }

    public static SigningKey random(SecureRandom random) {
        byte[] bytes = new byte[NEW_BYTES];
        random.nextBytes(bytes);
        return new SigningKey(PREFIX + Base64.getEncoder().encodeToString(bytes), null);
    }

    /** What the signature is computed with. */
    public byte[] bytes() {
        return decoded(secret);
    }

    public boolean isValidAt(Instant now) {
        return until == null || now.isBefore(until);
    }

    private static byte[] decoded(String secret) {
        if (!secret.startsWith(PREFIX)) {
            throw malformed(null);
        }
        try {
            return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
        } catch (IllegalArgumentException e) {
            throw malformed(e);
        }
    }

    private static IllegalArgumentException malformed(Exception cause) {
        return new IllegalArgumentException(
                "a secret is whsec_ and, in Base64, 24 to 64 bytes; let ./pulse subscribe"
                        + " rotate-key make one",
                cause);
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return until == null ? "a key" : "a key until " + until;
    }
}
