package io.reformpulse.controlroom.api;

import io.reformpulse.controlroom.access.Role;
import io.reformpulse.controlroom.present.Sight;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Who a request is from.
 *
 * @param isOpen whether it is anybody on this machine, who need not sign in and may only look
 * @param csrf the token that a request which changes something must carry; empty if open
 * @param session the secret of the cookie; null if open
 * @param address where the request comes from
 */
record Caller(String name, Role role, boolean isOpen, String csrf, String session, String address) {
    static Caller anybody(String address) {
        return new Caller("", Role.VIEWER, true, "", null, address);
    }

    /** Whether a token is the session's; takes the same time for any wrong one. */
    boolean accepts(String token) {
        return token != null
                && !isOpen
                && MessageDigest.isEqual(
                        csrf.getBytes(StandardCharsets.UTF_8),
                        token.getBytes(StandardCharsets.UTF_8));
    }

    Sight sight() {
        return role == Role.VIEWER ? Sight.GUARDED : Sight.WHOLE;
    }

    @Override
    public String toString() {
        return name + " (" + role + ")";
    }
}
