package io.reformpulse.controlroom.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Random secrets, and what is derived from them. */
final class Secrets {
    // Without those that look alike; 32 of them, so that each is worth 5 bits.
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 5;
    private static final int ID_BYTES = 32;
    private static final String MAC = "HmacSHA256";
    private static final byte[] CSRF = "csrf of pulse-session".getBytes(StandardCharsets.UTF_8);

    private final SecureRandom random = new SecureRandom();

    /** A password of 100 bits that can be read out over the phone. */
    String password() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    /** 256 bits, as the value of a cookie. */
    String sessionId() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What is kept of a session's id: whoever reads it cannot take over the session. */
    static String hash(String sessionId) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest(sessionId.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256, but this one.", e);
        }
    }

    /** The token of a session, which only its id leads to, and from which no id can be had. */
    static String csrf(String sessionId) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(sessionId.getBytes(StandardCharsets.UTF_8), MAC));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(CSRF));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256, but this one.", e);
        }
    }
}
