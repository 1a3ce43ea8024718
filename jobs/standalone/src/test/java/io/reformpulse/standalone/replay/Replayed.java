package io.reformpulse.standalone.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reformpulse.standalone.verify.Verify;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a replay wrote.
 *
 * @param kpis the whole kpis.csv
 * @param alerts the lines of alerts.jsonl
 */
public record Replayed(
        Path out, String kpis, List<String> alerts, List<Rejected> rejected, JsonNode summary) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A line of rejected.jsonl.
     *
     * @param line of the event file, from 1
     * @param raw null where nothing was kept
     */
    record Rejected(
            String reason,
            String message,
            long line,
            int records,
            byte[] raw,
            long rawLength,
            String sha256,
            String storedAs) {
        private static Rejected of(JsonNode node) throws IOException {
            return new Rejected(
                    node.get("reason").textValue(),
                    node.get("message").textValue(),
                    node.get("offset").longValue(),
                    node.get("records").intValue(),
                    node.get("raw").isNull() ? null : node.get("raw").binaryValue(),
                    node.get("rawLength").longValue(),
                    node.get("sha256").textValue(),
                    node.get("storedAs").textValue());
        }

        /** The bytes kept, as text; for records that were text. */
        String text() {
            return new String(raw, StandardCharsets.UTF_8);
        }
    }

    /** What verify says of it; empty if nothing differs. */
    String differences(Path events, Path reference) throws IOException {
        StringWriter said = new StringWriter();
        Verify verify =
                new Verify(new Verify.Wishes(events, out.resolve("kpis.csv"), reference, 20));
        return verify.run(Replays.NOW, new PrintWriter(said)) ? "" : said.toString();
    }

    static Replayed read(Path out) throws IOException {
        List<Rejected> rejected = new ArrayList<>();
        for (String line : Files.readAllLines(out.resolve("rejected.jsonl"))) {
            rejected.add(Rejected.of(JSON.readTree(line)));
        }
        return new Replayed(
                out,
                Files.readString(out.resolve("kpis.csv")),
                Files.readAllLines(out.resolve("alerts.jsonl")),
                rejected,
                JSON.readTree(out.resolve("summary.json").toFile()));
    }

    List<String> lines() {
        return kpis.lines().toList();
    }

    /** A number of summary.json. */
    long count(String name) {
        return summary.get(name).longValue();
    }

    Map<String, Long> rejectedByReason() {
        Map<String, Long> reasons = new TreeMap<>();
        summary.get("rejectedByReason")
                .properties()
                .forEach(each -> reasons.put(each.getKey(), each.getValue().longValue()));
        return reasons;
    }
}
