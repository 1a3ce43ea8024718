package io.reformpulse.domain.alert.incident;

import java.util.Objects;

/**
 * A rating given on a device, or a dossier ended by an officer: many of them within minutes are
 * hard to believe.
 *
 * @param source DEVICE or OFFICER
 * @param sourceId the device or the officer
 * @param at when it happened, epoch milliseconds
 * @param dossierId empty if not known
 * @param eventId the rating's id; empty for an end
 */
public record Signal(
        CaseKey.Kind source, String sourceId, long at, String dossierId, String eventId)
        implements Comparable<Signal> {
    public Signal {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(sourceId, "sourceId");
        Objects.requireNonNull(dossierId, "dossierId");
        Objects.requireNonNull(eventId, "eventId");
    }

    @Override
    public int compareTo(Signal other) {
        int bySource = source.compareTo(other.source);
        if (bySource != 0) {
            return bySource;
        }
        int byId = sourceId.compareTo(other.sourceId);
        if (byId != 0) {
            return byId;
        }
        return at != other.at ? Long.compare(at, other.at) : compareCase(other);
    }

    private int compareCase(Signal other) {
        int byDossier = dossierId.compareTo(other.dossierId);
        return byDossier != 0 ? byDossier : eventId.compareTo(other.eventId);
    }
}
