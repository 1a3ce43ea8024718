package io.reformpulse.simulators.oracle;

import java.util.ArrayList;
import java.util.List;

/** Lines of a random event file that are no records, or records that must be rejected. */
final class RandomBadLines {
    private static final int FIRST_SEQUENCE = 1_000_000;

    private final Dice dice;
    private final Mix mix;
    private final RandomRecords records;

    RandomBadLines(Dice dice, Mix mix, RandomRecords records) {
        this.dice = dice;
        this.mix = mix;
        this.records = records;
    }

    /** One of all kinds; seldom one whose place is no commune. */
    String one(int i, String commune, long at) {
        String dossier =
                "{\"kind\":\"dossier\",\"eventId\":\"bad%d\",\"dossierId\":\"B-%d\",\"communeCode\":\"%s\",\"procedureCode\":\"1.000003\",\"type\":\"RECEIVED\",\"occurredAt\":\"%s\",\"dueAt\":null,\"channel\":\"COUNTER\",\"officerId\":null,\"arrivedAt\":\"%s\"}"
                        .formatted(i, i, commune, records.time(at), records.time(at));
        String rating =
                "{\"kind\":\"rating\",\"eventId\":\"bad%d\",\"communeCode\":\"%s\",\"score\":5,\"channel\":\"QR\",\"occurredAt\":\"%s\"}"
                        .formatted(i, commune, records.time(at));
        String heartbeat =
                "{\"kind\":\"heartbeat\",\"communeCode\":\"%s\",\"sequence\":%d,\"sentAt\":\"%s\"}"
                        .formatted(commune, FIRST_SEQUENCE + i, records.time(at));
        long late = at + dice.between(400 * Dice.DAY + 1, 420 * Dice.DAY);
        String arrival = "\"arrivedAt\":\"" + records.time(late);
        List<String> choices = new ArrayList<>();
        choices.addAll(brokenDossiers(dossier, "\"eventId\":\"bad" + i + "\","));
        choices.addAll(misplaced(dossier, "\"" + commune + "\"", arrival));
        choices.addAll(brokenRatings(rating));
        choices.add(heartbeat.replace("\"sequence\":" + (FIRST_SEQUENCE + i) + ",", ""));
        choices.add(heartbeat.replace("\"" + commune + "\"", "\"99999\""));
        choices.add(early(dossier, at, 300_001));
        choices.add(early(dossier, at, 5 * Dice.DAY));
        boolean nonLeaf = dice.chance(mix.ambiguous());
        return nonLeaf ? dossier.replace("\"" + commune + "\"", "\"101\"") : dice.one(choices);
    }

    private static List<String> brokenDossiers(String dossier, String eventId) {
        return List.of(
                dossier.substring(0, dossier.length() / 2),
                "not json at all",
                "",
                "  ",
                "[1,2,3]",
                dossier.replace(eventId, ""),
                dossier.replace("RECEIVED", "ACCEPTED"),
                dossier.replace("\"RECEIVED\"", "null"),
                dossier.replace("\"COUNTER\"", "\"PIGEON\""),
                dossier.replace("\"dueAt\":null", "\"dueAt\":\"tomorrow\""),
                dossier.replaceAll("\"occurredAt\":\"[^\"]*\"", "\"occurredAt\":1709604600000"),
                dossier.replaceAll("\"occurredAt\":\"[^\"]*\"", "\"occurredAt\":\"2024-03-05\""));
    }

    /** In a place or at a time that cannot be. */
    private static List<String> misplaced(String dossier, String commune, String arrival) {
        return List.of(
                dossier.replace(commune, "\"99999\""),
                dossier.replace(commune, "\"\""),
                dossier.replaceAll("\"occurredAt\":\"....", "\"occurredAt\":\"1999"),
                dossier.replaceAll("At\":\"20..-..", "At\":\"2100-01"),
                dossier.replaceAll("\"arrivedAt\":\"[^\"]*", arrival + "\",\"x\":\""));
    }

    private static List<String> brokenRatings(String rating) {
        return List.of(
                rating.replace("\"score\":5", "\"score\":0"),
                rating.replace("\"score\":5", "\"score\":6"),
                rating.replace("\"score\":5", "\"score\":\"5\""),
                rating.replace("\"score\":5", "\"score\":4.5"),
                rating.replace("\"QR\"", "null"));
    }

    /** A record that arrives before it can have happened. */
    private String early(String dossier, long at, long by) {
        return dossier.replaceAll(
                "\"arrivedAt\":\"[^\"]*\"", "\"arrivedAt\":\"" + records.time(at - by) + "\"");
    }
}
