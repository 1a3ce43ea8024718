package io.reformpulse.standalone.cli;

import io.reformpulse.controlroom.history.DatabaseException;
import io.reformpulse.controlroom.server.ControlRoomException;
import io.reformpulse.controlroom.unit.ReferenceProblem;
import io.reformpulse.delivery.DeliveryException;
import io.reformpulse.delivery.intake.SourceUnreachable;
import io.reformpulse.engine.config.ConfigException;
import io.reformpulse.engine.reference.ReferenceException;
import io.reformpulse.standalone.Failure;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

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
        return new CommandLine(pulse)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Pulse::wrongUsage)
                .setExecutionStrategy(
                        parsed -> {
                            Logging.start(pulse.verbose);
                            return new CommandLine.RunLast().execute(parsed);
                        })
                .setExecutionExceptionHandler(
                        (error, command, parsed) -> failed(error, command, pulse.verbose));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int wrongUsage(ParameterException error, String[] args) {
        CommandLine command = error.getCommandLine();
        if (error instanceof UnmatchedArgumentException unmatched) {
            String words = String.join(" ", unmatched.getUnmatched());
            command.getErr().println("\"" + words + "\" means nothing here.");
            UnmatchedArgumentException.printSuggestions(unmatched, command.getErr());
        } else {
            command.getErr().println(sentence(error.getMessage()));
        }
        command.getErr().println("See ./" + command.getCommandSpec().qualifiedName() + " --help.");
        return Failure.USAGE;
    }

    private static int failed(Exception error, CommandLine command, boolean verbose) {
        PrintWriter err = command.getErr();
        Failure failure = failureIn(error);
        if (failure != null) {
            err.println(failure.getMessage());
        } else {
            err.println(sentence(error.getClass().getSimpleName() + ": " + error.getMessage()));
            if (!verbose) {
                err.println("Run it again with -v to see where it happened.");
            }
        }
        if (verbose) {
            error.printStackTrace(err);
        }
        return failure == null ? Failure.FAILED : failure.exitCode();
    }

    private static Failure failureIn(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConfigException
                    || cause instanceof ReferenceException
                    || cause instanceof DeliveryException
                    || cause instanceof ControlRoomException
                    || cause instanceof ReferenceProblem) {
                return Failure.usage(cause.getMessage(), cause);
            }
            if (cause instanceof SourceUnreachable || cause instanceof DatabaseException) {
                return Failure.unreachable(cause.getMessage(), cause);
            }
            if (cause instanceof Failure failure) {
                return failure;
            }
        }
        return null;
    }

    private static String sentence(String message) {
        return message.endsWith(".") ? message : message + ".";
    }
}
