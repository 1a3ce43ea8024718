package io.reformpulse.engine.wire;

import io.reformpulse.domain.dossier.DossierEvent;
import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.domain.intake.Heartbeat;
import io.reformpulse.domain.rating.RatingEvent;
import io.reformpulse.schemas.Channel;
import io.reformpulse.schemas.EventType;
import io.reformpulse.schemas.RatingChannel;
import io.reformpulse.schemas.SingleObject;
import io.reformpulse.schemas.Topics;

/** Events as a commune sends them: topic, key and bytes; for replaying a file into Kafka. */
public final class FeedMessages {
    private FeedMessages() {}

    /** The topic that records of its kind go to. */
    public static String topic(FeedRecord record) {
        return switch (record.topic()) {
            case DOSSIER -> Topics.DOSSIER_EVENTS;
            case RATING -> Topics.RATING_EVENTS;
            case HEARTBEAT -> Topics.FEED_HEARTBEATS;
        };
    }

    /** The key: all events of a dossier, or of a commune's ratings, stay in one partition. */
    public static String key(FeedRecord record) {
        return switch (record.topic()) {
            case DOSSIER -> record.dossier().dossierId();
            case RATING, HEARTBEAT -> record.communeCode();
        };
    }

    /** The record as a single object; its arrival is not part of it. */
    public static byte[] encode(FeedRecord record) {
        return switch (record.topic()) {
            case DOSSIER -> SingleObject.DOSSIER_EVENT.encode(message(record.dossier()));
            case RATING -> SingleObject.RATING_EVENT.encode(message(record.rating()));
            case HEARTBEAT -> SingleObject.HEARTBEAT.encode(message(record.heartbeat()));
        };
    }

    static io.reformpulse.schemas.DossierEvent message(DossierEvent event) {
        return new io.reformpulse.schemas.DossierEvent(
                event.eventId(),
                event.replaces(),
                event.voided(),
                event.dossierId(),
                event.communeCode(),
                event.procedureCode(),
                EventType.valueOf(event.type().name()),
                event.occurredAt(),
                event.dueAt(),
                event.channel() == null ? null : Channel.valueOf(event.channel().name()),
                event.officerId());
    }

    static io.reformpulse.schemas.RatingEvent message(RatingEvent event) {
        return new io.reformpulse.schemas.RatingEvent(
                event.eventId(),
                event.replaces(),
                event.voided(),
                event.communeCode(),
                event.dossierId(),
                event.procedureCode(),
                event.score(),
                RatingChannel.valueOf(event.channel().name()),
                event.occurredAt(),
                event.deviceId());
    }

    static io.reformpulse.schemas.Heartbeat message(Heartbeat heartbeat) {
        return new io.reformpulse.schemas.Heartbeat(
                heartbeat.communeCode(),
                heartbeat.sentAt(),
                heartbeat.sequence(),
                heartbeat.dossiersSent(),
                heartbeat.ratingsSent());
    }
}
