package io.reformpulse.standalone.verify;

import io.reformpulse.simulators.oracle.Differences;
import io.reformpulse.simulators.oracle.ExpectedAlerts;
import io.reformpulse.simulators.oracle.alert.AlertComparison;
import io.reformpulse.simulators.oracle.alert.AlertLaws;
import io.reformpulse.simulators.oracle.alert.AlertLines;
import io.reformpulse.simulators.oracle.alert.AlertStep;
import io.reformpulse.simulators.scenario.truth.Manifest;
import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.verify.truth.TruthTable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/** Judges an alerts.jsonl by what must be told, by the laws of its lines, and by the truth. */
final class AlertJudge {
    private final Path file;
    private final List<AlertStep> steps;
    private final Report report;

    AlertJudge(Path file, Report report) {
        this.file = file;
        this.report = report;
        try {
            steps = AlertLines.read(file);
        } catch (IOException e) {
            throw Failure.usage(
                    "The file " + file + " is no alerts.jsonl: " + e.getMessage() + ".", e);
        }
    }

    /**
     * @param zone in which differences tell times
     * @param max how many differences are shown
     */
    void compare(ExpectedAlerts expected, ZoneId zone, int max) {
        Differences found = new Differences(max);
        AlertLaws.check(steps, found);
        long compared = AlertComparison.compare(expected, steps, zone, found);
        String rules =
                expected.ruleIds().isEmpty() ? "no rule" : String.join(", ", expected.ruleIds());
        report.compared(
                file,
                "%,d alert events, of them %,d expected one by one by %s"
                        .formatted(steps.size(), compared, rules),
                found);
        if (!expected.otherRuleIds().isEmpty()) {
            report.note(
                    "Not judged one by one: "
                            + String.join(", ", expected.otherRuleIds())
                            + ", as only rules with one version for all communes are, in force"
                            + " from before the first event on.");
        }
    }

    void judge(Path truthFile) {
        try {
            report.truth(TruthTable.of(Manifest.read(truthFile), steps));
        } catch (IOException e) {
            throw Failure.usage(
                    "The file "
                            + truthFile
                            + " is no truth of this version ("
                            + e.getMessage()
                            + "); name the .truth.json that was written beside the events.",
                    e);
        }
    }
}
