package io.reformpulse.simulators.oracle;

import java.time.Instant;
import java.util.List;

/**
 * A dossier that is released because it had neither a receipt nor a refusal 400 days after its
 * newest arrival: its events are rejected together.
 *
 * @param steps the events that waited, in order of occurrence; at least one
 */
public record NeverReceived(String commune, String dossier, List<Step> steps) {

    /**
     * An event that waited.
     *
     * @param line where it stands in the event file, from 1
     */
    public record Step(String eventId, String type, Instant occurredAt, long line) {
        static Step of(Event event) {
            return new Step(
                    event.id(),
                    event.type().name(),
                    Instant.ofEpochMilli(event.occurredAt()),
                    event.line());
        }
    }
}
