package io.reformpulse.standalone.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reformpulse.simulators.oracle.Conservation;
import io.reformpulse.simulators.oracle.Differences;
import io.reformpulse.simulators.oracle.OracleResult;
import io.reformpulse.standalone.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Compares the counts of summary.json, which must also account for every record. */
final class SummaryComparison {
    private static final List<String> TOPICS = List.of("dossier", "rating", "heartbeat");

    private final JsonNode summary;
    private final Differences found;
    private long compared;

    private SummaryComparison(JsonNode summary, Differences found) {
        this.summary = summary;
        this.found = found;
    }

    /** Says how many counts were compared. */
    static long compare(OracleResult expected, Path file, Differences found) {
        SummaryComparison comparison = new SummaryComparison(read(file), found);
        comparison.compare(expected);
        return comparison.compared;
    }

    private static JsonNode read(Path file) {
        try {
            JsonNode summary = new ObjectMapper().readTree(file.toFile());
            if (summary.isObject()) {
                return summary;
            }
        } catch (IOException e) {
            throw Failure.usage("The file " + file + " is no summary.json: it is not JSON.", e);
        }
        throw Failure.usage("The file " + file + " is no summary.json: it is no JSON object.");
    }

    private void compare(OracleResult expected) {
        Conservation total = expected.total();
        total.counts().forEach((name, count) -> count("/" + name, count));
        count("/unaccounted", 0);
        count("/rows", expected.kpis().size() - 1);
        compareReasons(total.rejectedByReason());
        for (String topic : TOPICS) {
            expected.conservation()
                    .get(topic)
                    .counts()
                    .forEach((name, count) -> ofTopic(topic, name, count));
        }
        compareAsOf(expected);
    }

    private void compareReasons(Map<String, Long> expected) {
        SortedSet<String> reasons = new TreeSet<>(expected.keySet());
        summary.path("rejectedByReason").fieldNames().forEachRemaining(reasons::add);
        for (String reason : reasons) {
            long count = expected.getOrDefault(reason, 0L);
            boolean absent = summary.at("/rejectedByReason/" + reason).isMissingNode();
            if (count != 0 || !absent) {
                count("/rejectedByReason/" + reason, count);
            }
        }
    }

    /** How many were read of a topic is not told: it is what became of them. */
    private void ofTopic(String topic, String name, long count) {
        if (!name.equals("read")) {
            count("/byTopic/" + topic + "/" + name, count);
        }
    }

    private void count(String path, long expected) {
        compared++;
        JsonNode got = summary.at(path);
        if (!got.isIntegralNumber() || got.longValue() != expected) {
            String text = got.isMissingNode() ? "nothing" : "<" + got.asText() + ">";
            found.add(
                    path.substring(1),
                    "%s: expected <%d> got %s".formatted(path.substring(1), expected, text));
        }
    }

    private void compareAsOf(OracleResult expected) {
        compared++;
        String got = summary.path("asOf").asText();
        try {
            if (OffsetDateTime.parse(got).toInstant().equals(expected.asOf())) {
                return;
            }
        } catch (DateTimeException e) {
            // No time at all is not the right one either: told below.
        }
        found.add("asOf", "asOf: expected <%s> got <%s>".formatted(expected.asOf(), got));
    }
}
