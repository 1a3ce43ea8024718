package io.reformpulse.domain.intake;

import io.reformpulse.domain.dossier.DossierEvent;
import io.reformpulse.domain.rating.RatingEvent;
import java.util.Objects;

/**
 * A checked record on its way to its commune; exactly the field of its topic is set.
 *
 * @param arrivedAt epoch milliseconds
 */
public record FeedRecord(
        Topic topic,
        DossierEvent dossier,
        RatingEvent rating,
        Heartbeat heartbeat,
        long arrivedAt,
        Provenance provenance) {
    public FeedRecord {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(provenance, "provenance");
        boolean whole =
                switch (topic) {
                    case DOSSIER -> dossier != null;
                    case RATING -> rating != null;
                    case HEARTBEAT -> heartbeat != null;
                };
        if (!whole) {
            throw new IllegalArgumentException(
                    "A record of " + topic + " must carry its event, but carries none.");
        }
    }

    /** The commune it belongs to. */
    public String communeCode() {
        return switch (topic) {
            case DOSSIER -> dossier.communeCode();
            case RATING -> rating.communeCode();
            case HEARTBEAT -> heartbeat.communeCode();
        };
    }
}
