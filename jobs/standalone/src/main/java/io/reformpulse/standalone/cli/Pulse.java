package io.reformpulse.standalone.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line: {@code ./pulse COMMAND}. */
@Command(
        name = "pulse",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Live public-service figures for every commune of a province.",
        footer = {
            "",
            "Exit codes: 0 all well, 1 failed, 2 wrong usage, 3 something is not reachable.",
            "Also: ./pulse test runs all checks of the sources."
        },
        subcommands = {
            UpCommand.class,
            SimulateCommand.class,
            ReplayCommand.class,
            VerifyCommand.class,
            KpisCommand.class,
            RejectedCommand.class,
            AlertsCommand.class,
            ControlRoomCommand.class,
            DeliverCommand.class,
            SubscribeCommand.class,
            RulesCommand.class,
            ClusterCommand.class,
            ChaosCommand.class,
            DoctorCommand.class,
            HelpCommand.class
        })
public final class Pulse implements Runnable {
    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Log to the terminal, and show the stack trace of an error.")
    private boolean verbose;

    @Spec private CommandSpec spec;

    public static void main(String[] args) {
        // Not by returning: Kafka and Flink leave threads of their own behind.
        System.exit(commandLine().execute(args));
    }

    /** The whole command line, ready to execute arguments. */
    static CommandLine commandLine() {
        Pulse pulse = new Pulse();
        CommandLine line =
                new CommandLine(pulse)
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .setExecutionStrategy(
                                parsed -> {
                                    Logging.start(pulse.verbose);
                                    return new CommandLine.RunLast().execute(parsed);
                                });
        return Refusals.on(line, () -> pulse.verbose);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
