package io.reformpulse.domain.intake;

import java.util.Objects;

/**
 * A record that counts in nothing, and why; a value, not an error.
 *
 * @param message one sentence with the offending value
 * @param topic the kind of record; null if it could not be told
 * @param communeCode null if it could not be told
 * @param arrivedAt epoch milliseconds; of NEVER_RECEIVED the instant of its release
 * @param records how many read records it stands for: 1, or all of a dossier never received
 */
public record Rejection(
        RejectReason reason,
        String message,
        Provenance provenance,
        Topic topic,
        String communeCode,
        long arrivedAt,
        int records) {
    public Rejection {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(provenance, "provenance");
    }
}
