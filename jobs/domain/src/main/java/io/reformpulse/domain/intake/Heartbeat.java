package io.reformpulse.domain.intake;

import java.util.Objects;

/**
 * A commune's sign of life; its id is (communeCode, sequence).
 *
 * @param sentAt epoch milliseconds
 * @param dossiersSent dossier events sent that day; null if not told
 * @param ratingsSent ratings sent that day; null if not told
 */
public record Heartbeat(
        String communeCode, long sentAt, long sequence, Integer dossiersSent, Integer ratingsSent) {
    public Heartbeat {
        Objects.requireNonNull(communeCode, "communeCode");
    }
}
