package io.reformpulse.standalone.cli;

import io.reformpulse.domain.alert.rule.RuleBook;
import io.reformpulse.standalone.Failure;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./pulse rules validate}. */
@Command(
        name = "validate",
        description = {
            "Reads and checks a targets.yaml.",
            "Exit code 0: every rule can be used, 1: one cannot, and why is said for each."
        })
final class RulesValidateCommand implements Callable<Integer> {
    @Mixin private RulesFile file;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        List<String> refusals = file.refusals();
        if (!refusals.isEmpty()) {
            refusals.forEach(spec.commandLine().getErr()::println);
            return Failure.FAILED;
        }
        RuleBook rules = file.rules();
        int versions = 0;
        for (String id : rules.ids()) {
            versions += rules.versions(id).size();
        }
        spec.commandLine()
                .getOut()
                .printf(
                        "All is well in %s: %d rules, %d versions.%n",
                        file.name(), rules.ids().size(), versions);
        return 0;
    }
}
