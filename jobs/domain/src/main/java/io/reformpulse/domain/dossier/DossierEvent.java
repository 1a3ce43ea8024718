package io.reformpulse.domain.dossier;

import java.util.Comparator;
import java.util.Objects;

/**
 * One step of a dossier, as the feed tells it.
 *
 * @param replaces the id of the event this one corrects; null if none
 * @param occurredAt epoch milliseconds
 * @param dueAt the feed's own appointment, epoch milliseconds; null if none
 * @param channel null if not told
 * @param officerId a pseudonym; null if not told
 */
public record DossierEvent(
        String eventId,
        String replaces,
        boolean voided,
        String dossierId,
        String communeCode,
        String procedureCode,
        EventType type,
        long occurredAt,
        Long dueAt,
        Channel channel,
        String officerId)
        implements Correctable<DossierEvent> {

    /** The order in which a dossier's events are told: by time, then step, then id. */
    public static final Comparator<DossierEvent> TOLD =
            Comparator.comparingLong(DossierEvent::occurredAt)
                    .thenComparing(DossierEvent::type)
                    .thenComparing(DossierEvent::eventId, ContentOrder.TEXT);

    private static final Comparator<DossierEvent> CONTENT =
            Comparator.comparing(DossierEvent::eventId, ContentOrder.TEXT)
                    .thenComparing(DossierEvent::replaces, ContentOrder.TEXT)
                    .thenComparing(DossierEvent::voided)
                    .thenComparing(DossierEvent::dossierId, ContentOrder.TEXT)
                    .thenComparing(DossierEvent::communeCode, ContentOrder.TEXT)
                    .thenComparing(DossierEvent::procedureCode, ContentOrder.TEXT)
                    .thenComparing(DossierEvent::type)
                    .thenComparingLong(DossierEvent::occurredAt)
                    .thenComparing(DossierEvent::dueAt, ContentOrder.natural())
                    .thenComparing(DossierEvent::channel, ContentOrder.natural())
                    .thenComparing(DossierEvent::officerId, ContentOrder.TEXT);

    public DossierEvent {
        Objects.requireNonNull(eventId, "eventId");
        Objects.requireNonNull(dossierId, "dossierId");
        Objects.requireNonNull(communeCode, "communeCode");
        Objects.requireNonNull(procedureCode, "procedureCode");
        Objects.requireNonNull(type, "type");
    }

    @Override
    public int compareContent(DossierEvent other) {
        return CONTENT.compare(this, other);
    }
}
