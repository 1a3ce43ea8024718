package io.reformpulse.standalone.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./pulse subscribe}. */
@Command(
        name = "subscribe",
        description = {
            "Says who gets which alerts, and how; a running ./pulse deliver takes it over at once."
        },
        subcommands = {
            SubscribeAddCommand.class,
            SubscribeListCommand.class,
            SubscribeTestCommand.class,
            SubscribeRotateKeyCommand.class,
            SubscribeDeliveriesCommand.class,
            SubscribeReplayCommand.class,
            SubscribeEnableCommand.class,
            SubscribeRemoveCommand.class,
            HelpCommand.class
        })
final class SubscribeCommand implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
