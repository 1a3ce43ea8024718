package io.reformpulse.standalone.verify;

import io.reformpulse.standalone.verify.truth.Detection;
import io.reformpulse.standalone.verify.truth.Episode;
import io.reformpulse.standalone.verify.truth.ScenarioRow;
import io.reformpulse.standalone.verify.truth.SubjectRow;
import io.reformpulse.standalone.verify.truth.TruthTable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** A table of scenarios and one of alerts, in words; then what was missed and what is false. */
final class TruthText {
    private static final String SCENARIO = "%-22s %-26s %8s %6s %6s  %-16s %6s";
    private static final String SUBJECT = "%-22s %8s %10s %8s %6s";

    private final TruthTable table;
    private final int max;
    private final List<String> lines = new ArrayList<>();

    /**
     * @param max how many missed and how many false ones are named
     */
    TruthText(TruthTable table, int max) {
        this.table = table;
        this.max = max;
    }

    List<String> lines() {
        lines.add(
                SCENARIO.formatted(
                        "scenario",
                        "told by",
                        "injected",
                        "found",
                        "missed",
                        "days to alert",
                        "false"));
        table.scenarios().forEach(row -> lines.add(line(row)));
        lines.add("");
        lines.add(SUBJECT.formatted("alert", "told", "injected", "usual", "false"));
        table.subjects().forEach(row -> lines.add(line(row)));
        name("missed", missed());
        name("false", falseAlerts());
        return lines;
    }

    private static String line(ScenarioRow row) {
        if (row.subjects().isEmpty()) {
            return SCENARIO.formatted(row.label(), "nothing", "-", "-", "-", "-", "-");
        }
        return SCENARIO.formatted(
                row.label(),
                String.join(", ", row.subjects()),
                row.injected(),
                row.found(),
                row.missed(),
                delays(row.detections()),
                row.falseAlerts());
    }

    /** One delay, or the shortest and the longest. */
    private static String delays(List<Detection> detections) {
        List<Double> days =
                detections.stream()
                        .filter(Detection::isFound)
                        .map(Detection::delayDays)
                        .sorted()
                        .toList();
        if (days.isEmpty()) {
            return "-";
        }
        String shortest = "%.1f".formatted(days.get(0));
        return days.size() == 1
                ? shortest
                : shortest + " to " + "%.1f".formatted(days.get(days.size() - 1));
    }

    private static String line(SubjectRow row) {
        return SUBJECT.formatted(
                row.subject(),
                row.alerts(),
                row.ofInjections(),
                row.usual(),
                row.falseAlerts().size());
    }

    private List<String> missed() {
        List<String> missed = new ArrayList<>();
        for (ScenarioRow row : table.scenarios()) {
            for (Detection each : row.detections()) {
                if (!each.isFound()) {
                    missed.add(
                            "%s in %s since %s, %,d records"
                                    .formatted(
                                            row.label(),
                                            each.injection().commune(),
                                            local(each.injection().from()),
                                            each.injection().records()));
                }
            }
        }
        return missed;
    }

    private List<String> falseAlerts() {
        List<String> named = new ArrayList<>();
        for (SubjectRow row : table.subjects()) {
            for (Episode each : row.falseAlerts()) {
                named.add(
                        "%s in %s at %s"
                                .formatted(each.ruleId(), each.commune(), local(each.openedAt())));
            }
        }
        return named;
    }

    private LocalDateTime local(Instant instant) {
        return instant.atZone(table.zone()).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
    }

    private void name(String what, List<String> all) {
        all.stream().limit(max).forEach(one -> lines.add("  " + what + ": " + one));
        if (all.size() > max) {
            lines.add("  and %,d more %s".formatted(all.size() - max, what));
        }
    }
}
