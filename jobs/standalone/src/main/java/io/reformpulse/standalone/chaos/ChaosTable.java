package io.reformpulse.standalone.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reformpulse.standalone.chaos.check.Finding;
import io.reformpulse.standalone.chaos.sabotage.Spoiled;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The table: a line a row, over all its seeds; and the same as JSON. */
public final class ChaosTable {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final int FEW = 5;

    private final Chaos.Outcome outcome;

    public ChaosTable(Chaos.Outcome outcome) {
        this.outcome = outcome;
    }

    public void print(PrintWriter out) {
        out.printf(
                "%-21s %5s %8s %5s %7s %6s %7s %6s  %9s %9s %9s%n",
                "row",
                "seeds",
                "records",
                "lost",
                "doubled",
                "ghost",
                "missing",
                "other",
                "recovered",
                "at most",
                "stale");
        byRow().forEach((row, results) -> line(row, results, out));
        for (RowResult result : outcome.rows()) {
            findings(result, out);
        }
        for (Chaos.Skipped skipped : outcome.skipped()) {
            out.printf("%s was skipped: %s%n", skipped.row(), skipped.why());
        }
        for (Spoiled spoiled : outcome.sabotages()) {
            out.printf(
                    "sabotage: %-20s %s, by %d findings%n",
                    spoiled.sabotage(),
                    spoiled.isFound() ? "found" : "NOT FOUND",
                    spoiled.findings().size());
        }
        out.flush();
    }

    private Map<String, List<RowResult>> byRow() {
        return outcome.rows().stream()
                .collect(
                        Collectors.groupingBy(
                                RowResult::row, LinkedHashMap::new, Collectors.toList()));
    }

    private static void line(String row, List<RowResult> results, PrintWriter out) {
        List<Long> recoveries =
                results.stream()
                        .flatMap(result -> result.recoveryMillis().stream())
                        .sorted()
                        .toList();
        out.printf(
                "%-21s %5d %8d %5d %7d %6d %7d %6d  %9s %9s %9s%n",
                row,
                results.size(),
                sum(results, RowResult::records),
                sum(results, result -> result.count(Finding.Kind.LOST_RECORD)),
                sum(
                        results,
                        result ->
                                result.count(
                                        Finding.Kind.DOUBLED_RECORD, Finding.Kind.DOUBLED_ALERT)),
                sum(results, result -> result.count(Finding.Kind.GHOST_ALERT)),
                sum(results, result -> result.count(Finding.Kind.MISSING_ALERT)),
                sum(results, ChaosTable::others),
                recoveries.isEmpty() ? "-" : seconds(recoveries.get((recoveries.size() - 1) / 2)),
                recoveries.isEmpty() ? "-" : seconds(recoveries.get(recoveries.size() - 1)),
                seconds(results.stream().mapToLong(RowResult::staleMillis).max().orElse(0)));
    }

    private static long others(RowResult result) {
        return result.count(
                Finding.Kind.FIGURE,
                Finding.Kind.SUM,
                Finding.Kind.REJECTION,
                Finding.Kind.DELIVERY,
                Finding.Kind.FRESH_WHILE_LATE,
                Finding.Kind.SHOWN,
                Finding.Kind.NO_END);
    }

    private static long sum(List<RowResult> results, ToLongFunction<RowResult> of) {
        return results.stream().mapToLong(of).sum();
    }

    private static String seconds(long millis) {
        return "%.1f s".formatted(millis / 1000.0);
    }

    private static void findings(RowResult result, PrintWriter out) {
        String where = result.row() + ", seed " + result.seed();
        List<Finding> findings = result.findings();
        if (!findings.isEmpty() && result.isWell()) {
            out.printf("%s: the %,d findings cannot be otherwise there:%n", where, findings.size());
        }
        for (Finding finding : findings.subList(0, Math.min(FEW, findings.size()))) {
            out.printf("%s: %s: %s%n", where, finding.kind(), finding.what());
        }
        if (findings.size() > FEW) {
            out.printf("%s: and %,d more%n", where, findings.size() - FEW);
        }
    }

    public void printJson(PrintWriter out) throws JsonProcessingException {
        ObjectNode root = JSON.createObjectNode();
        root.put("well", outcome.isWell());
        ArrayNode rows = root.putArray("rows");
        for (RowResult result : outcome.rows()) {
            ObjectNode row = rows.addObject();
            row.put("row", result.row());
            row.put("seed", result.seed());
            row.put("records", result.records());
            result.recoveryMillis().forEach(row.putArray("recoveryMillis")::add);
            row.put("staleMillis", result.staleMillis());
            row.put("repeatedNotices", result.repeated());
            row.put("well", result.isWell());
            findings(row.putArray("findings"), result.findings());
        }
        ArrayNode skipped = root.putArray("skipped");
        for (Chaos.Skipped each : outcome.skipped()) {
            skipped.addObject().put("row", each.row()).put("why", each.why());
        }
        ArrayNode sabotages = root.putArray("sabotages");
        for (Spoiled spoiled : outcome.sabotages()) {
            ObjectNode sabotage = sabotages.addObject();
            sabotage.put("sabotage", spoiled.sabotage());
            sabotage.put("found", spoiled.isFound());
            findings(sabotage.putArray("findings"), spoiled.findings());
        }
        out.println(JSON.writeValueAsString(root));
        out.flush();
    }

    private static void findings(ArrayNode into, List<Finding> findings) {
        for (Finding finding : findings) {
            into.addObject().put("kind", finding.kind().name()).put("what", finding.what());
        }
    }
}
