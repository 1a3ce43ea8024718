package io.reformpulse.standalone.replay;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Lines of event files, written by hand; times are local to Hanoi, without seconds. */
public final class EventText {
    private static final String SECONDS_AND_ZONE = ":00+07:00";

    private EventText() {}

    /** A step of a dossier of three working days, which arrives when it occurs. */
    public static String step(
            String eventId, String commune, String dossier, String type, String occurredAt) {
        return """
        {"kind":"dossier","eventId":"%s","dossierId":"%s","communeCode":"%s",\
        "procedureCode":"1.000003","type":"%s","occurredAt":"%s","dueAt":null,\
        "channel":"COUNTER","officerId":null}"""
                .formatted(eventId, dossier, commune, type, occurredAt + SECONDS_AND_ZONE);
    }

    /** A rating of a dossier, which arrives when it occurs. */
    public static String rating(
            String eventId, String commune, String dossier, int score, String occurredAt) {
        return """
        {"kind":"rating","eventId":"%s","communeCode":"%s","dossierId":"%s","score":%d,\
        "channel":"PAPER","occurredAt":"%s"}"""
                .formatted(eventId, commune, dossier, score, occurredAt + SECONDS_AND_ZONE);
    }

    static String heartbeat(String commune, long sequence, String sentAt) {
        return """
        {"kind":"heartbeat","communeCode":"%s","sequence":%d,"sentAt":"%s"}"""
                .formatted(commune, sequence, sentAt + SECONDS_AND_ZONE);
    }

    /** The same event, arriving at another time. */
    static String arriving(String line, String arrivedAt) {
        return line.substring(0, line.length() - 1)
                + ",\"arrivedAt\":\""
                + arrivedAt
                + SECONDS_AND_ZONE
                + "\"}";
    }

    static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }

    /** A file of lines that need not be text. */
    static Path file(Path folder, List<byte[]> lines) throws Exception {
        Path file = Files.createTempFile(folder, "events", ".jsonl");
        try (var out = Files.newOutputStream(file)) {
            for (byte[] line : lines) {
                out.write(line);
                out.write('\n');
            }
        }
        return file;
    }
}
