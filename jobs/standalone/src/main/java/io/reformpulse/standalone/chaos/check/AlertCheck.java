package io.reformpulse.standalone.chaos.check;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.reformpulse.simulators.oracle.Differences;
import io.reformpulse.simulators.oracle.alert.AlertComparison;
import io.reformpulse.simulators.oracle.alert.AlertLaws;
import io.reformpulse.simulators.oracle.alert.AlertLines;
import io.reformpulse.simulators.oracle.alert.AlertStep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Each step of each alert is told once: those of an undisturbed run, and those of the oracle. */
final class AlertCheck implements Check {
    @Override
    public List<Finding> of(Observed observed, Expected expected) {
        Map<String, Long> told = counted(observed.alerts());
        Map<String, Long> due = counted(expected.alerts());
        List<Finding> found = new ArrayList<>();
        TreeSet<String> all = new TreeSet<>(told.keySet());
        all.addAll(due.keySet());
        for (String line : all) {
            long times = told.getOrDefault(line, 0L);
            if (times == 0) {
                found.add(new Finding(Finding.Kind.MISSING_ALERT, "Never told: " + line));
            } else if (!due.containsKey(line)) {
                found.add(new Finding(Finding.Kind.GHOST_ALERT, "Must not be told: " + line));
            } else if (times > due.get(line)) {
                found.add(
                        new Finding(
                                Finding.Kind.DOUBLED_ALERT, "Told " + times + " times: " + line));
            }
        }
        byOracle(observed, expected, found);
        return found;
    }

    private static Map<String, Long> counted(List<String> lines) {
        return lines.stream().collect(groupingBy(identity(), counting()));
    }

    private static void byOracle(Observed observed, Expected expected, List<Finding> found) {
        Differences differences = new Differences(Integer.MAX_VALUE);
        // What is told twice was found already.
        List<AlertStep> steps = steps(observed.alerts().stream().distinct().toList());
        AlertLaws.check(steps, differences);
        AlertComparison.compare(
                expected.oracleAlerts(),
                steps,
                expected.reference().jurisdiction().zone(),
                differences);
        for (String difference : differences.shown()) {
            Finding.Kind kind =
                    difference.contains(": missing ")
                            ? Finding.Kind.MISSING_ALERT
                            : Finding.Kind.GHOST_ALERT;
            found.add(new Finding(kind, "By the oracle: " + difference));
        }
    }

    private static List<AlertStep> steps(List<String> lines) {
        try {
            Path file = Files.createTempFile("pulse-alerts-", ".jsonl");
            try {
                Files.write(file, lines);
                return AlertLines.read(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
