package io.reformpulse.controlroom.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Somebody who is signed in.
 *
 * @param forwarded whether a proxy vouched for the user, which it then must do with each request
 * @param csrf the token that every request that changes something must carry
 * @param endsAt the latest moment at which it ends, epoch milliseconds
 */
public record Session(String user, Role role, boolean forwarded, String csrf, long endsAt) {
    /** Whether a request carries this session's token; takes the same time for any wrong one. */
    public boolean accepts(String token) {
        return token != null
                && MessageDigest.isEqual(
                        csrf.getBytes(StandardCharsets.UTF_8),
                        token.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a proxy still vouches for the same user in the same role. */
    public boolean isOf(ForwardedUser other) {
        return forwarded && other != null && user.equals(other.name()) && role == other.role();
    }

    @Override
    public String toString() {
        return "session of " + user;
    }
}
