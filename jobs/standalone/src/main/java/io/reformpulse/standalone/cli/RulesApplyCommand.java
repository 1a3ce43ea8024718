package io.reformpulse.standalone.cli;

import io.reformpulse.domain.alert.rule.RuleBook;
import io.reformpulse.domain.alert.rule.RuleVersion;
import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.rules.RuleLine;
import io.reformpulse.standalone.rules.RulesDiff;
import io.reformpulse.standalone.rules.TargetsTopic;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./pulse rules apply}. */
@Command(
        name = "apply",
        description = {
            "Writes the versions of a targets.yaml that a running job does not have; it takes them"
                    + " over without a restart.",
            "All or nothing: if one contradicts what is there, none is written. Again it writes"
                    + " nothing. A rule ends by a version with removed: true; one that is only in"
                    + " the topic stays."
        })
final class RulesApplyCommand implements Callable<Integer> {
    @Mixin private RulesFile file;
    @Mixin private KafkaAddress kafka;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        RuleBook rules = file.rules();
        TargetsTopic topic = new TargetsTopic(kafka.resolve(), err::println);
        RuleBook known = topic.read();
        RulesDiff diff = RulesDiff.between(rules, known);
        if (!diff.conflicts().isEmpty()) {
            diff.conflicts().forEach(err::println);
            err.println("Nothing was written.");
            return Failure.FAILED;
        }
        topic.write(diff.added());
        ZoneId zone = file.reference().jurisdiction().zone();
        for (RuleVersion version : diff.added()) {
            out.println("+ " + RuleLine.brief(version, zone));
        }
        out.printf(
                "%d written, %d were there, %d only in the topic.%n",
                diff.added().size(), diff.unchanged().size(), diff.onlyInTopic().size());
        return 0;
    }
}
