package io.reformpulse.standalone.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reformpulse.domain.intake.Outcome;
import io.reformpulse.domain.intake.Topic;
import io.reformpulse.engine.intake.Account;
import io.reformpulse.schemas.RejectedEvent;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the records of a replay.
 *
 * @param asOf the whole minute for which the figures stand, epoch milliseconds
 * @param wallMillis how long it took
 */
record Summary(
        Account account,
        Map<String, Long> rejectedByReason,
        int rows,
        long asOf,
        ZoneId zone,
        long wallMillis) {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    static Map<String, Long> byReason(List<RejectedEvent> rejected) {
        Map<String, Long> reasons = new TreeMap<>();
        for (RejectedEvent event : rejected) {
            reasons.merge(event.getReason(), (long) event.getRecords(), Long::sum);
        }
        return reasons;
    }

    /** Records without an outcome, and rejections that were counted but not put out. */
    long unaccounted() {
        long putOut = rejectedByReason.values().stream().mapToLong(Long::longValue).sum();
        return account.unaccounted() + Math.abs(account.total(Outcome.REJECTED) - putOut);
    }

    void write(Path file) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("read", account.totalRead());
        for (Outcome outcome : Outcome.values()) {
            root.put(name(outcome), account.total(outcome));
        }
        ObjectNode reasons = root.putObject("rejectedByReason");
        rejectedByReason.forEach(reasons::put);
        root.put("unaccounted", unaccounted());
        ObjectNode topics = root.putObject("byTopic");
        for (Topic topic : Topic.values()) {
            ObjectNode node = topics.putObject(topic.name().toLowerCase(Locale.ROOT));
            for (Outcome outcome : Outcome.values()) {
                node.put(name(outcome), account.conservation().get(topic, outcome));
            }
        }
        root.put("rows", rows);
        root.put("asOf", Instant.ofEpochMilli(asOf).atZone(zone).toOffsetDateTime().toString());
        root.put("wallSeconds", wallMillis / 1000.0);
        Files.writeString(file, JSON.writeValueAsString(root) + "\n");
    }

    void print(PrintWriter out) {
        line(out, "read", account.totalRead());
        for (Outcome outcome : Outcome.values()) {
            line(out, name(outcome), account.total(outcome));
        }
        rejectedByReason.forEach((reason, count) -> line(out, "  " + reason, count));
        line(out, "unaccounted", unaccounted());
        line(out, "rows", rows);
        out.printf(
                "%-22s %12s%n",
                "as of", Instant.ofEpochMilli(asOf).atZone(zone).toOffsetDateTime());
        out.printf("%-22s %12.1f s%n", "time", wallMillis / 1000.0);
        out.flush();
    }

    private static void line(PrintWriter out, String what, long count) {
        out.printf("%-22s %,12d%n", what, count);
    }

    private static String name(Outcome outcome) {
        return switch (outcome) {
            case APPLIED -> "applied";
            case WAITING -> "waiting";
            case SUPERSEDED -> "superseded";
            case REPLACED -> "replaced";
            case DUPLICATE -> "duplicates";
            case REJECTED -> "rejected";
        };
    }
}
