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
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a command line says when it cannot do what it was asked for: a sentence, no stack trace. */
public final class Refusals {
    private Refusals() {}

    /**
     * Has a command line say it so.
     *
     * @param verbose whether the stack trace is wanted, too
     */
    public static CommandLine on(CommandLine line, BooleanSupplier verbose) {
        return line.setParameterExceptionHandler(Refusals::wrongUsage)
                .setExecutionExceptionHandler(
                        (error, command, parsed) -> failed(error, command, verbose.getAsBoolean()));
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
