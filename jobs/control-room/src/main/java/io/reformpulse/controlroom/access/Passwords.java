package io.reformpulse.controlroom.access;

import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Argon2id with OWASP's parameters of 2024 (19 MiB, 2 passes). Few are computed at once, lest a
 * crowd of guesses takes all memory.
 */
final class Passwords {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int AT_ONCE = 2;

    private final Argon2PasswordEncoder encoder;
    private final Semaphore turn = new Semaphore(AT_ONCE, true);
    // Checked where there is no such user, so that this takes as long as where there is one.
    private final String nobodys;

    Passwords() {
        this(MEMORY_KIB, PASSES);
    }

    Passwords(int memoryKib, int passes) {
        encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, memoryKib, passes);
        Base64.Encoder text = Base64.getEncoder().withoutPadding();
        nobodys =
                "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
                        .formatted(
                                memoryKib,
                                passes,
                                text.encodeToString(new byte[SALT_BYTES]),
                                text.encodeToString(new byte[HASH_BYTES]));
    }

    String hash(String password) {
        turn.acquireUninterruptibly();
        try {
            return encoder.encode(password);
        } finally {
            turn.release();
        }
    }

    /**
     * @param hash null if there is no such user: then no password is right
     */
    boolean isRight(String password, String hash) {
        if (password == null || password.length() > LONGEST) {
            return false;
        }
        turn.acquireUninterruptibly();
        try {
            boolean right = encoder.matches(password, hash == null ? nobodys : hash);
            return right && hash != null;
        } finally {
            turn.release();
        }
    }

    /** Refuses a password that is easily guessed. */
    static void require(String password, String name) {
        int length = password == null ? 0 : password.length();
        if (length < SHORTEST || length > LONGEST) {
            throw new IllegalArgumentException(
                    "A password has "
                            + SHORTEST
                            + " to "
                            + LONGEST
                            + " characters, but this one "
                            + length
                            + "; choose another.");
        }
        if (password.chars().distinct().count() < SHORTEST / 2 || password.contains(name)) {
            throw new IllegalArgumentException(
                    "The password is too easily guessed; use more different characters, and not"
                            + " the user's name.");
        }
    }
}
