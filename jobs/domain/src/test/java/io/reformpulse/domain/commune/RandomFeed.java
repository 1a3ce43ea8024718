package io.reformpulse.domain.commune;

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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Random records over a few dozen days: odd orders, late ones, corrections, repetitions. */
public final class RandomFeed {
    private static final long DAY = 86_400_000;
    private static final long START =
            LocalDateTime.of(2024, 1, 29, 0, 0).toInstant(ZoneOffset.ofHours(7)).toEpochMilli();
    private static final EventType[] TYPES = EventType.values();

    private final Random random;
    private final int days;
    private final List<FeedRecord> records = new ArrayList<>();

    private RandomFeed(long seed, int days) {
        this.random = new Random(seed);
        this.days = days;
    }

    /** Records by arrival, of that many dossiers received within that many days. */
    public static List<FeedRecord> of(long seed, int dossiers, int days) {
        RandomFeed feed = new RandomFeed(seed, days);
        for (int i = 0; i < dossiers; i++) {
            feed.dossier("d" + i, SmallProvince.COMMUNES.get(feed.random.nextInt(3)));
        }
        for (int i = 0; i < dossiers / 3; i++) {
            feed.looseRating("l" + i, SmallProvince.COMMUNES.get(feed.random.nextInt(3)));
        }
        feed.records.sort(Comparator.comparingLong(FeedRecord::arrivedAt));
        return feed.records;
    }

    private void dossier(String id, String commune) {
        long at = START + (long) (random.nextDouble() * days * DAY);
        String procedure =
                random.nextInt(8) == 0
                        ? "unknown"
                        : SmallProvince.PROCEDURES.get(random.nextInt(5));
        List<String> told = new ArrayList<>();
        EventType type = random.nextInt(10) == 0 ? EventType.SUBMITTED : EventType.RECEIVED;
        int steps = 1 + random.nextInt(7);
        for (int step = 0; step < steps; step++) {
            String eventId = id + "-" + step;
            String replaces =
                    random.nextInt(10) == 0 && !told.isEmpty()
                            ? told.get(random.nextInt(told.size()))
                            : null;
            Long due = random.nextInt(6) == 0 ? at + random.nextInt(20) * DAY / 2 : null;
            tell(
                    new DossierEvent(
                            eventId,
                            replaces,
                            random.nextInt(25) == 0,
                            id,
                            commune,
                            procedure,
                            type,
                            at,
                            due,
                            random.nextInt(5) == 0 ? null : Channel.values()[random.nextInt(3)],
                            null));
            told.add(eventId);
            at += (long) (random.nextDouble() * random.nextDouble() * longestGap());
            type = TYPES[random.nextInt(TYPES.length)];
            if (random.nextInt(3) == 0) {
                rating(id + "-r" + step, commune, id, at);
            }
        }
    }

    /** Over years some dossiers are slow, so that their early events lie in years long frozen. */
    private long longestGap() {
        return days > 400 && random.nextInt(4) == 0 ? 700 * DAY : 8 * DAY;
    }

    private void tell(DossierEvent event) {
        add(Topic.DOSSIER, event, null, event.occurredAt());
        if (random.nextInt(12) == 0) {
            add(Topic.DOSSIER, event, null, event.occurredAt());
        }
    }

    private void looseRating(String id, String commune) {
        rating(id, commune, null, START + (long) (random.nextDouble() * days * DAY));
    }

    private void rating(String id, String commune, String dossierId, long at) {
        String replaces = random.nextInt(8) == 0 ? "l" + random.nextInt(5) : null;
        RatingEvent event =
                new RatingEvent(
                        id,
                        dossierId == null ? replaces : null,
                        random.nextInt(20) == 0,
                        commune,
                        dossierId,
                        null,
                        1 + random.nextInt(5),
                        RatingChannel.BUTTON,
                        at,
                        null);
        add(Topic.RATING, null, event, at);
    }

    private void add(Topic topic, DossierEvent dossier, RatingEvent rating, long occurredAt) {
        long lateness =
                switch (random.nextInt(6)) {
                    case 0 -> -(long) (random.nextDouble() * 5 * 60_000);
                    case 1 -> (long) (random.nextDouble() * (days > 400 ? 399 : 40) * DAY);
                    case 2 -> (long) (random.nextDouble() * 3 * DAY);
                    default -> (long) (random.nextDouble() * 600_000);
                };
        long arrivedAt = occurredAt + lateness;
        Provenance provenance = new Provenance(new byte[0], "test", 0, records.size());
        records.add(new FeedRecord(topic, dossier, rating, null, arrivedAt, provenance));
        if (random.nextInt(30) == 0) {
            String commune = dossier != null ? dossier.communeCode() : rating.communeCode();
            Heartbeat heartbeat =
                    new Heartbeat(commune, arrivedAt, random.nextInt(200), null, null);
            records.add(
                    new FeedRecord(Topic.HEARTBEAT, null, null, heartbeat, arrivedAt, provenance));
        }
    }
}
