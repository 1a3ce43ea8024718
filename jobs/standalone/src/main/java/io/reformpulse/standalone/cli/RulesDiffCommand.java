package io.reformpulse.standalone.cli;

import io.reformpulse.domain.alert.rule.RuleVersion;
import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.rules.RuleJson;
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
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./pulse rules diff}. */
@Command(
        name = "diff",
        description = {
            "Shows what ./pulse rules apply would write, and changes nothing.",
            "+ is to be written, = is there, ? only the topic has and stays, ! contradicts what is"
                    + " there.",
            "Exit code 0: it can be written, 1: something contradicts."
        })
final class RulesDiffCommand implements Callable<Integer> {
    @Mixin private RulesFile file;
    @Mixin private KafkaAddress kafka;

    @Option(names = "--json", description = "One JSON object with every field of each version.")
    private boolean json;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        RulesDiff diff =
                RulesDiff.between(
                        file.rules(), new TargetsTopic(kafka.resolve(), err::println).read());
        if (json) {
            out.println(RuleJson.of(diff));
        } else {
            show(diff, out);
        }
        diff.conflicts().forEach(sentence -> err.println("! " + sentence));
        return diff.conflicts().isEmpty() ? 0 : Failure.FAILED;
    }

    private void show(RulesDiff diff, PrintWriter out) {
        ZoneId zone = file.reference().jurisdiction().zone();
        for (RuleVersion version : diff.added()) {
            out.println("+ " + RuleLine.brief(version, zone));
        }
        for (RuleVersion version : diff.unchanged()) {
            out.println("= " + RuleLine.brief(version, zone));
        }
        for (RuleVersion version : diff.onlyInTopic()) {
            out.println("? " + RuleLine.brief(version, zone));
        }
        out.printf(
                "%d to write, %d there, %d only in the topic, %d contradict.%n",
                diff.added().size(),
                diff.unchanged().size(),
                diff.onlyInTopic().size(),
                diff.conflicts().size());
    }
}
