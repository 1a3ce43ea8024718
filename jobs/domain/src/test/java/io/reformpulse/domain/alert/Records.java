package io.reformpulse.domain.alert;

import io.reformpulse.domain.dossier.Channel;
import io.reformpulse.domain.dossier.DossierEvent;
import io.reformpulse.domain.dossier.EventType;
import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.domain.intake.Heartbeat;
import io.reformpulse.domain.intake.Provenance;
import io.reformpulse.domain.intake.Topic;
import io.reformpulse.domain.rating.RatingChannel;
import io.reformpulse.domain.rating.RatingEvent;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Records of commune C1, told in local times of Lào Cai such as "2024-03-05T09:10". */
final class Records {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Provenance SOMEWHERE = new Provenance(new byte[0], "test", 0, 0);

    private Records() {}

    static long at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant().toEpochMilli();
    }

    /** A step of a dossier of 5 working days, that arrives as it happens. */
    static FeedRecord step(String dossierId, EventType type, String occurred) {
        return step(dossierId, type, at(occurred), at(occurred), Channel.COUNTER, null, "work");
    }

    static FeedRecord late(String dossierId, EventType type, String occurred, String arrived) {
        return step(dossierId, type, at(occurred), at(arrived), Channel.COUNTER, null, "work");
    }

    static FeedRecord online(String dossierId, EventType type, String occurred, String arrived) {
        return step(dossierId, type, at(occurred), at(arrived), Channel.ONLINE, null, "work");
    }

    static FeedRecord step(
            String dossierId,
            EventType type,
            long occurredAt,
            long arrivedAt,
            Channel channel,
            String officerId,
            String procedure) {
        return record(
                new DossierEvent(
                        dossierId + "-" + type + "-" + occurredAt,
                        null,
                        false,
                        dossierId,
                        "C1",
                        procedure,
                        type,
                        occurredAt,
                        null,
                        channel,
                        officerId),
                arrivedAt);
    }

    /** A step in any commune. */
    static FeedRecord stepOf(String commune, String dossierId, EventType type, String occurred) {
        DossierEvent event = step(dossierId, type, occurred).dossier();
        return record(
                new DossierEvent(
                        event.eventId(),
                        null,
                        false,
                        dossierId,
                        commune,
                        event.procedureCode(),
                        type,
                        event.occurredAt(),
                        null,
                        event.channel(),
                        event.officerId()),
                event.occurredAt());
    }

    /** The same step taken back. */
    static FeedRecord voided(String dossierId, EventType type, String occurred, String arrived) {
        DossierEvent event = late(dossierId, type, occurred, arrived).dossier();
        return record(
                new DossierEvent(
                        event.eventId() + "-void",
                        event.eventId(),
                        true,
                        dossierId,
                        "C1",
                        event.procedureCode(),
                        type,
                        event.occurredAt(),
                        null,
                        null,
                        null),
                at(arrived));
    }

    /** A receipt with an appointment. */
    static FeedRecord appointed(String dossierId, String occurred, String due) {
        DossierEvent event = step(dossierId, EventType.RECEIVED, occurred).dossier();
        return record(
                new DossierEvent(
                        event.eventId(),
                        null,
                        false,
                        dossierId,
                        "C1",
                        event.procedureCode(),
                        EventType.RECEIVED,
                        event.occurredAt(),
                        at(due),
                        Channel.COUNTER,
                        null),
                at(occurred));
    }

    private static FeedRecord record(DossierEvent event, long arrivedAt) {
        return new FeedRecord(Topic.DOSSIER, event, null, null, arrivedAt, SOMEWHERE);
    }

    /**
     * @param dossierId null for none
     * @param replaces null for none
     */
    static FeedRecord rating(
            String eventId,
            String dossierId,
            int score,
            String deviceId,
            long occurredAt,
            long arrivedAt,
            String replaces) {
        RatingEvent event =
                new RatingEvent(
                        eventId,
                        replaces,
                        false,
                        "C1",
                        dossierId,
                        null,
                        score,
                        RatingChannel.BUTTON,
                        occurredAt,
                        deviceId);
        return new FeedRecord(Topic.RATING, null, event, null, arrivedAt, SOMEWHERE);
    }

    static FeedRecord heartbeat(long sequence, long at) {
        Heartbeat beat = new Heartbeat("C1", at, sequence, null, null);
        return new FeedRecord(Topic.HEARTBEAT, null, null, beat, at, SOMEWHERE);
    }
}
