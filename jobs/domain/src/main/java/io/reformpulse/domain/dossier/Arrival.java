package io.reformpulse.domain.dossier;

import java.util.Objects;

/**
 * An event and when it reached us.
 *
 * @param arrivedAt epoch milliseconds; among duplicates the smallest
 */
public record Arrival<E>(E event, long arrivedAt) {
    public Arrival {
        Objects.requireNonNull(event, "event");
    }
}
