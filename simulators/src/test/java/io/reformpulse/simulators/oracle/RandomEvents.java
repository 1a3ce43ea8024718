package io.reformpulse.simulators.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Writes random event files over {@link SmallReference}: realistic dossiers, and nasty ones. */
public final class RandomEvents {

    private final Dice dice;
    private final Mix mix;
    private final long start;
    private final long horizon;
    private final RandomRecords records;
    private final RandomBadLines badLines;

    private RandomEvents(long seed, Mix mix) {
        this.mix = mix;
        dice = new Dice(seed, mix.zone());
        start = mix.from().atStartOfDay(mix.zone()).toInstant().toEpochMilli();
        horizon = start + mix.days() * Dice.DAY;
        records = new RandomRecords(dice, horizon);
        badLines = new RandomBadLines(dice, mix, records);
    }

    /** The same seed, number and mix give the same bytes; a name that ends in .gz is compressed. */
    public static void write(Path file, long seed, int dossiers, Mix mix) throws IOException {
        RandomEvents events = new RandomEvents(seed, mix);
        for (int i = 0; i < dossiers; i++) {
            events.dossier(i);
        }
        String text = String.join("\n", events.records.lines(mix.shuffled())) + "\n";
        try (OutputStream out =
                file.toString().endsWith(".gz")
                        ? new GZIPOutputStream(Files.newOutputStream(file))
                        : Files.newOutputStream(file)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void dossier(int i) {
        String commune = dice.one(SmallReference.COMMUNES);
        long at = dice.timeOn(dice.between(start, horizon));
        // the same number in two communes names two dossiers
        String id = dice.chance(0.1) && i > 0 ? "H-" + (i - 1) : "H-" + i;
        new RandomDossier(dice, mix, records, commune, id).write(at);
        if (dice.chance(mix.ratings())) {
            looseRating(i, commune, at);
        }
        if (dice.chance(0.3)) {
            heartbeat(i, commune, at);
        }
        while (dice.chance(mix.bad())) {
            records.raw(at, badLines.one(i, commune, at));
        }
    }

    /** A rating that names no dossier, or one that nobody knows. */
    private void looseRating(int i, String commune, long at) {
        boolean unknown = dice.chance(0.1);
        String id = "r" + i;
        ObjectNode rating = records.rating(id, commune, unknown ? "X-" + i : null);
        long t = dice.after(at);
        if (!records.add(rating, t, dice.delay(mix.disorder()))) {
            return;
        }
        if (dice.chance(mix.copies())) {
            records.copy(rating);
        }
        if (dice.chance(mix.corrections())) {
            ObjectNode better = rating.deepCopy();
            better.put("eventId", id + "b").put("replaces", id).put("score", 1 + dice.upTo(5));
            better.put("voided", dice.chance(0.3));
            boolean late = !unknown && dice.chance(mix.afterlife());
            // ratings without a dossier are kept for 400 days, and none is corrected after that
            long shift = late ? dice.between(200 * Dice.DAY, 390 * Dice.DAY) : 0;
            long delay = late ? dice.between(0, 9 * Dice.DAY) : dice.delay(mix.disorder());
            records.add(better, t + shift, delay);
        }
    }

    private void heartbeat(int i, String commune, long at) {
        long arrivedAt = at + dice.delay(mix.disorder());
        records.heartbeat(commune, i, at, arrivedAt);
        if (dice.chance(mix.copies())) {
            records.heartbeat(commune, i, at, arrivedAt + dice.upTo(100_000));
        }
        if (dice.chance(mix.copies() / 2)) {
            records.heartbeat(commune, i, at - 60_000, arrivedAt + dice.upTo(100_000));
        }
    }
}
