package io.reformpulse.domain.rating;

import io.reformpulse.domain.dossier.ContentOrder;
import io.reformpulse.domain.dossier.Correctable;
import java.util.Comparator;
import java.util.Objects;

/**
 * One citizen's rating of the service.
 *
 * @param dossierId the dossier it belongs to; null if not known
 * @param procedureCode null if not known
 * @param score 1 to 5, 5 = very satisfied
 * @param occurredAt epoch milliseconds
 * @param deviceId null if not told
 */
public record RatingEvent(
        String eventId,
        String replaces,
        boolean voided,
        String communeCode,
        String dossierId,
        String procedureCode,
        int score,
        RatingChannel channel,
        long occurredAt,
        String deviceId)
        implements Correctable<RatingEvent> {

    /** The order in which the ratings of a dossier are told: by time, then id. */
    public static final Comparator<RatingEvent> TOLD =
            Comparator.comparingLong(RatingEvent::occurredAt)
                    .thenComparing(RatingEvent::eventId, ContentOrder.TEXT);

    private static final Comparator<RatingEvent> CONTENT =
            Comparator.comparing(RatingEvent::eventId, ContentOrder.TEXT)
                    .thenComparing(RatingEvent::replaces, ContentOrder.TEXT)
                    .thenComparing(RatingEvent::voided)
                    .thenComparing(RatingEvent::communeCode, ContentOrder.TEXT)
                    .thenComparing(RatingEvent::dossierId, ContentOrder.TEXT)
                    .thenComparing(RatingEvent::procedureCode, ContentOrder.TEXT)
                    .thenComparingInt(RatingEvent::score)
                    // by its text: only the types of steps have an order of their own
                    .thenComparing(event -> event.channel().name(), ContentOrder.TEXT)
                    .thenComparingLong(RatingEvent::occurredAt)
                    .thenComparing(RatingEvent::deviceId, ContentOrder.TEXT);

    public RatingEvent {
        Objects.requireNonNull(eventId, "eventId");
        Objects.requireNonNull(communeCode, "communeCode");
        Objects.requireNonNull(channel, "channel");
        if (score < 1 || score > 5) {
            throw new IllegalArgumentException("A score is 1 to 5, but is " + score + ".");
        }
    }

    @Override
    public int compareContent(RatingEvent other) {
        return CONTENT.compare(this, other);
    }
}
