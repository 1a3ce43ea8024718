package io.reformpulse.standalone.replay;

import io.reformpulse.schemas.DossierEvent;
import io.reformpulse.schemas.EventType;
import io.reformpulse.schemas.Heartbeat;
import io.reformpulse.schemas.RatingChannel;
import io.reformpulse.schemas.RatingEvent;
import io.reformpulse.schemas.SingleObject;
import io.reformpulse.schemas.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A Kafka record that must be rejected.
 *
 * @param arrivedAt its timestamp, epoch milliseconds
 * @param bytes null for a record without a value
 * @param reason the code it must be rejected with
 */
record BadRecord(String what, String topic, long arrivedAt, byte[] bytes, String reason) {
    private static final String COMMUNE = "10101";
    private static final long YEAR_2099 = Instant.parse("2099-01-01T00:00:00Z").toEpochMilli();

    /** One of each kind that there is, arriving at an instant. */
    static List<BadRecord> all(long now) {
        byte[] good = dossier(now).encode();
        List<BadRecord> all = new ArrayList<>();
        all.add(of("random bytes", now, random(400), "WRONG_MARKER"));
        all.add(of("a wrong marker", now, with(good, 0, 'x'), "WRONG_MARKER"));
        all.add(of("an unknown schema", now, with(good, 5, ~good[5]), "UNKNOWN_FINGERPRINT"));
        all.add(of("a heartbeat among dossiers", now, heartbeat(now), "UNKNOWN_FINGERPRINT"));
        all.add(of("a truncated record", now, Arrays.copyOf(good, 30), "UNDECODABLE"));
        all.add(of("a header alone", now, Arrays.copyOf(good, 10), "UNDECODABLE"));
        all.add(of("bytes behind it", now, Arrays.copyOf(good, good.length + 1), "UNDECODABLE"));
        all.add(of("an empty value", now, new byte[0], "UNDECODABLE"));
        all.add(of("no value", now, null, "UNDECODABLE"));
        all.add(of("5 MB of an event", now, remarked(now, 5 << 20), "UNDECODABLE"));
        all.add(of("5 MB of nothing", now, random(5_000_000), "UNDECODABLE"));
        all.add(of("an event without an id", now, dossier(now).id(" ").encode(), "INVALID_FIELD"));
        all.add(of("an unknown unit", now, dossier(now).in("99999").encode(), "UNKNOWN_COMMUNE"));
        all.add(of("a blank unit", now, dossier(now).in("").encode(), "UNKNOWN_COMMUNE"));
        all.add(of("the year 1970", now, dossier(0).encode(), "IMPLAUSIBLE_TIME"));
        all.add(of("the year 2099", now, dossier(YEAR_2099).encode(), "FUTURE"));
        all.add(of("stamped in 2099", YEAR_2099, good, "FUTURE"));
        long longAgo = now - Duration.ofDays(401).toMillis();
        all.add(of("401 days late", now, dossier(longAgo).encode(), "TOO_LATE"));
        byte[] nine = rating(now, 9);
        all.add(new BadRecord("score 9", Topics.RATING_EVENTS, now, nine, "SCORE_OUT_OF_RANGE"));
        all.add(
                new BadRecord(
                        "a dossier among heartbeats",
                        Topics.FEED_HEARTBEATS,
                        now,
                        good,
                        "UNKNOWN_FINGERPRINT"));
        return all;
    }

    private static BadRecord of(String what, long arrivedAt, byte[] bytes, String reason) {
        return new BadRecord(what, Topics.DOSSIER_EVENTS, arrivedAt, bytes, reason);
    }

    /** What of it must be kept. */
    byte[] value() {
        return bytes == null ? new byte[0] : bytes;
    }

    private record Step(DossierEvent event) {
        Step id(String id) {
            event.setEventId(id);
            return this;
        }

        Step in(String commune) {
            event.setCommuneCode(commune);
            return this;
        }

        byte[] encode() {
            return SingleObject.DOSSIER_EVENT.encode(event);
        }
    }

    private static Step dossier(long occurredAt) {
        return new Step(
                DossierEvent.newBuilder()
                        .setEventId("bad")
                        .setDossierId("BAD-1")
                        .setCommuneCode(COMMUNE)
                        .setProcedureCode("1.000003")
                        .setType(EventType.RECEIVED)
                        .setOccurredAt(occurredAt)
                        .build());
    }

    private static byte[] remarked(long occurredAt, int length) {
        DossierEvent event = dossier(occurredAt).event();
        event.setOfficerId("x".repeat(length));
        return SingleObject.DOSSIER_EVENT.encode(event);
    }

    private static byte[] rating(long occurredAt, int score) {
        return SingleObject.RATING_EVENT.encode(
                RatingEvent.newBuilder()
                        .setEventId("bad")
                        .setCommuneCode(COMMUNE)
                        .setScore(score)
                        .setChannel(RatingChannel.BUTTON)
                        .setOccurredAt(occurredAt)
                        .build());
    }

    private static byte[] heartbeat(long sentAt) {
        return SingleObject.HEARTBEAT.encode(
                Heartbeat.newBuilder()
                        .setCommuneCode(COMMUNE)
                        .setSentAt(sentAt)
                        .setSequence(1)
                        .build());
    }

    private static byte[] with(byte[] bytes, int at, int value) {
        byte[] changed = bytes.clone();
        changed[at] = (byte) value;
        return changed;
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(1).nextBytes(bytes);
        return bytes;
    }
}
