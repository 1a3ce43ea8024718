package io.reformpulse.standalone.cli;

import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.RuleBook;
import io.reformpulse.domain.alert.rule.RuleVersion;
import io.reformpulse.standalone.rules.RuleJson;
import io.reformpulse.standalone.rules.RuleLine;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./pulse rules list}. */
@Command(
        name = "list",
        description = {
            "Shows the rules in force: those of a running job, or with --reference or --targets"
                    + " those of a file."
        })
final class RulesListCommand implements Callable<Integer> {
    @Mixin private RulesSource source;

    @Option(
            names = "--at",
            paramLabel = "ISO",
            converter = WholeMinute.class,
            description =
                    "A whole minute such as 2024-07-01T00:00:00+07:00 at which they are in force;"
                            + " default: now.")
    private Instant at;

    @Option(names = "--all", description = "All versions, whenever they hold.")
    private boolean all;

    @Option(names = "--json", description = "One JSON object a line, with every field.")
    private boolean json;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        RuleBook rules = source.read(spec.commandLine().getErr()::println);
        List<RuleVersion> wanted = wanted(rules, at == null ? Instant.now() : at);
        if (!json) {
            out.println(RuleLine.header());
        }
        for (RuleVersion version : wanted) {
            out.println(json ? RuleJson.of(version) : RuleLine.of(version, source.zone()));
        }
        if (wanted.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println(
                            all
                                    ? "There are no rules; write some: ./pulse rules apply"
                                    : "No rule is in force then; --all shows all versions.");
        }
        return 0;
    }

    private List<RuleVersion> wanted(RuleBook rules, Instant instant) {
        List<RuleVersion> wanted = new ArrayList<>();
        for (String id : rules.ids()) {
            Rule inForce = rules.inForce(id, instant.toEpochMilli());
            if (all) {
                wanted.addAll(rules.versions(id));
            } else if (inForce != null) {
                wanted.add(inForce);
            }
        }
        return wanted;
    }
}
