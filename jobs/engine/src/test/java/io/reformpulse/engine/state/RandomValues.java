package io.reformpulse.engine.state;

import io.reformpulse.domain.dossier.Arrival;
import io.reformpulse.domain.dossier.Channel;
import io.reformpulse.domain.dossier.DossierEvent;
import io.reformpulse.domain.dossier.DossierFile;
import io.reformpulse.domain.dossier.EventType;
import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.domain.intake.Heartbeat;
import io.reformpulse.domain.intake.Provenance;
import io.reformpulse.domain.intake.Topic;
import io.reformpulse.domain.kpi.Flow;
import io.reformpulse.domain.kpi.Gauge;
import io.reformpulse.domain.kpi.Measure;
import io.reformpulse.domain.kpi.Pane;
import io.reformpulse.domain.kpi.Tally;
import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.kpi.WindowTally;
import io.reformpulse.domain.kpi.WindowType;
import io.reformpulse.domain.rating.LooseRating;
import io.reformpulse.domain.rating.RatingChannel;
import io.reformpulse.domain.rating.RatingEvent;
import java.util.Random;
import java.util.UUID;

/** Values of every stored type in which any field may be anything that intake lets through. */
final class RandomValues {
    private static final String COMMUNE = "C1";
    private static final long MINUTE = 60_000;
    private static final String[] WORDS = {"", "o1", "cán bộ", "👩‍💼", "a\"b,c", "x".repeat(190)};

    private final Random random;

    RandomValues(long seed) {
        random = new Random(seed);
    }

    DossierFile dossierFile() {
        String dossierId = id("");
        if (random.nextInt(20) == 0) {
            return DossierFile.tombstone(COMMUNE, dossierId);
        }
        DossierFile file = DossierFile.create(COMMUNE, dossierId);
        for (int i = random.nextInt(12); i > 0; i--) {
            DossierEvent event = dossierEvent(dossierId);
            file.events().add(new Arrival<>(event, event.occurredAt() + lateness()));
            if (random.nextInt(5) == 0) {
                file.events().add(new Arrival<>(withOther(event), event.occurredAt()));
            }
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            RatingEvent event = ratingEvent(dossierId);
            file.ratings().add(new Arrival<>(event, event.occurredAt() + lateness()));
        }
        return file;
    }

    private DossierEvent dossierEvent(String dossierId) {
        long at = instant();
        return new DossierEvent(
                id(dossierId),
                random.nextInt(4) == 0 ? id(dossierId) : null,
                random.nextInt(5) == 0,
                dossierId,
                COMMUNE,
                random.nextInt(3) == 0 ? "p" + random.nextInt(3) : "1.001193",
                EventType.values()[random.nextInt(EventType.values().length)],
                at,
                random.nextInt(3) == 0 ? instant() : null,
                random.nextInt(4) == 0 ? null : Channel.values()[random.nextInt(3)],
                random.nextInt(3) == 0 ? null : word());
    }

    private static DossierEvent withOther(DossierEvent event) {
        return new DossierEvent(
                event.eventId(),
                event.replaces(),
                event.voided(),
                event.dossierId(),
                event.communeCode(),
                "another",
                event.type(),
                event.occurredAt(),
                event.dueAt(),
                event.channel(),
                event.officerId());
    }

    private RatingEvent ratingEvent(String dossierId) {
        RatingChannel[] channels = RatingChannel.values();
        return new RatingEvent(
                id(dossierId),
                random.nextInt(4) == 0 ? id(dossierId) : null,
                random.nextInt(5) == 0,
                COMMUNE,
                dossierId,
                random.nextBoolean() ? null : word(),
                1 + random.nextInt(5),
                channels[random.nextInt(channels.length)],
                instant(),
                random.nextBoolean() ? null : word());
    }

    LooseRating looseRating() {
        RatingEvent event = ratingEvent(null);
        boolean came = random.nextInt(5) > 0;
        return LooseRating.of(
                came ? new Arrival<>(event, event.occurredAt() + lateness()) : null,
                random.nextInt(300),
                came && random.nextBoolean());
    }

    FeedRecord feedRecord() {
        byte[] raw = new byte[random.nextInt(400)];
        random.nextBytes(raw);
        Provenance provenance =
                new Provenance(raw, "dossier-events", random.nextInt(64), random.nextLong());
        long at = instant();
        return switch (Topic.values()[random.nextInt(3)]) {
            case DOSSIER ->
                    new FeedRecord(Topic.DOSSIER, dossierEvent(id("")), null, null, at, provenance);
            case RATING ->
                    new FeedRecord(
                            Topic.RATING,
                            null,
                            ratingEvent(random.nextBoolean() ? null : id("")),
                            null,
                            at,
                            provenance);
            case HEARTBEAT ->
                    new FeedRecord(Topic.HEARTBEAT, null, null, heartbeat(), at, provenance);
        };
    }

    private Heartbeat heartbeat() {
        return new Heartbeat(
                COMMUNE,
                instant(),
                random.nextLong(),
                random.nextBoolean() ? null : random.nextInt(),
                random.nextBoolean() ? null : random.nextInt());
    }

    Pane pane() {
        Pane pane = new Pane();
        long midnight = instant() / 86_400_000 * 86_400_000;
        for (int i = random.nextInt(30); i > 0; i--) {
            pane.add(midnight + random.nextInt(25) * 60 * MINUTE, tally());
        }
        Gauge[] gauges = Gauge.values();
        for (int i = random.nextInt(30); i > 0; i--) {
            pane.add(
                    midnight / MINUTE + random.nextInt(1_500),
                    gauges[random.nextInt(gauges.length)],
                    random.nextInt(7) - 3);
        }
        return pane;
    }

    private Tally tally() {
        Tally tally = new Tally();
        for (Flow flow : Flow.values()) {
            if (random.nextInt(3) == 0) {
                tally.add(flow, random.nextInt(2_000) - 1_000);
            }
        }
        for (int i = random.nextInt(40); i > 0; i--) {
            tally.add(
                    Measure.values()[random.nextInt(2)],
                    (long) Math.pow(10, random.nextDouble() * 11),
                    random.nextInt(5) - 2);
        }
        return tally;
    }

    WindowTally windowTally() {
        WindowTally tally = new WindowTally(tally());
        for (Gauge gauge : Gauge.values()) {
            tally.addGauge(gauge, random.nextInt(9) - 4);
        }
        tally.addCarriedOver(random.nextInt(1_000) - 500);
        tally.addDueSoonOffice(random.nextInt(3) - 1);
        tally.addDueSoonDay(random.nextInt(3) - 1);
        return tally;
    }

    Window window() {
        WindowType type = WindowType.values()[random.nextInt(WindowType.NOW.ordinal())];
        long start = instant();
        return new Window(type, start, start + 1 + random.nextInt(Integer.MAX_VALUE));
    }

    private String id(String dossierId) {
        return switch (random.nextInt(4)) {
            case 0 -> new UUID(random.nextLong(), random.nextLong()).toString();
            case 1 -> dossierId + "/" + random.nextInt(9);
            case 2 -> word() + random.nextInt(100);
            default -> Integer.toString(random.nextInt(20));
        };
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    /** From 2000 to 2099. */
    private long instant() {
        return 946_684_800_000L + (long) (random.nextDouble() * 3.15e12);
    }

    private long lateness() {
        return (long) (random.nextDouble() * 400 * 86_400_000) - 5 * MINUTE;
    }
}
