package io.reformpulse.domain.alert.incident;

import java.util.Comparator;
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
    private static final Comparator<Signal> ORDER =
            Comparator.comparing(Signal::source)
                    .thenComparing(Signal::sourceId)
                    .thenComparingLong(Signal::at)
                    .thenComparing(Signal::dossierId)
                    .thenComparing(Signal::eventId);

    public Signal {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(sourceId, "sourceId");
        Objects.requireNonNull(dossierId, "dossierId");
        Objects.requireNonNull(eventId, "eventId");
    }

    @Override
    public int compareTo(Signal other) {
        return ORDER.compare(this, other);
    }
}
