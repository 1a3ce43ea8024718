package io.reformpulse.delivery.receiver;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Checks signatures of Standard Webhooks. HMAC is written out here from RFC 2104, so that it shares
 * nothing with the side that signs.
 */
final class SignatureCheck {
    private static final int BLOCK = 64;

    private final byte[] key;

    SignatureCheck(String secret) {
        key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
    }

    boolean hold(String id, String timestamp, String signatures, byte[] body) {
        if (id == null || timestamp == null || signatures == null) {
            return false;
        }
        byte[] head = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
        byte[] inner = sha256(padded(0x36), head, body);
        byte[] mac = sha256(padded(0x5c), inner);
        String expected = "v1," + Base64.getEncoder().encodeToString(mac);
        return Arrays.asList(signatures.split(" ")).contains(expected);
    }

    private byte[] padded(int pad) {
        byte[] block = Arrays.copyOf(key.length > BLOCK ? sha256(key) : key, BLOCK);
        for (int i = 0; i < BLOCK; i++) {
            block[i] ^= (byte) pad;
        }
        return block;
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
