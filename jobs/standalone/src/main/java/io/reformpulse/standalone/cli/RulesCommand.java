package io.reformpulse.standalone.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./pulse rules}. */
@Command(
        name = "rules",
        description = {
            "Says what alerts are raised for: checks rules, writes them to a running job, explains"
                    + " and prices them."
        },
        subcommands = {
            RulesValidateCommand.class,
            RulesDiffCommand.class,
            RulesApplyCommand.class,
            RulesListCommand.class,
            RulesExplainCommand.class,
            RulesPriceCommand.class,
            HelpCommand.class
        })
final class RulesCommand implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
