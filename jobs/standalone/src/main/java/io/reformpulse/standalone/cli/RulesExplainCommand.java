package io.reformpulse.standalone.cli;

import io.reformpulse.domain.alert.explain.RuleExplanation;
import io.reformpulse.domain.alert.news.Language;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.RuleBook;
import io.reformpulse.domain.alert.rule.RuleVersion;
import io.reformpulse.standalone.Failure;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./pulse rules explain}. */
@Command(
        name = "explain",
        description = {
            "Explains a rule in plain sentences: what it watches, what an alert takes, and what"
                    + " ends it; its newest version, and when each holds.",
            "Of a running job, or with --reference or --targets of a file."
        })
final class RulesExplainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "The rule; ./pulse rules list shows all.")
    private String id;

    @Mixin private RulesSource source;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "EN",
            description = "Of the sentences: ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
    private Language language;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        RuleBook rules = source.read(spec.commandLine().getErr()::println);
        List<RuleVersion> versions = rules.versions(id);
        if (versions.isEmpty()) {
            throw unknown(id, rules);
        }
        RuleExplanation explanation = new RuleExplanation(language, source.zone());
        Rule newest = newest(versions);
        if (newest != null) {
            explanation.of(newest).forEach(out::println);
            out.println();
        }
        explanation.versions(versions).forEach(out::println);
        return 0;
    }

    static Failure unknown(String id, RuleBook rules) {
        return Failure.usage(
                "There is no rule "
                        + id
                        + "; the rules are "
                        + String.join(", ", rules.ids())
                        + ".");
    }

    /** Null where nothing but its end is known. */
    private static Rule newest(List<RuleVersion> versions) {
        Rule newest = null;
        for (RuleVersion version : versions) {
            newest = version instanceof Rule rule ? rule : newest;
        }
        return newest;
    }
}
