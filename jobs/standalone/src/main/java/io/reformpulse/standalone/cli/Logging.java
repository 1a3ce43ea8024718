package io.reformpulse.standalone.cli;

import java.nio.file.Path;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;

/** Where the log goes: nowhere, to the terminal (-v) or to a file. */
public final class Logging {
    private static boolean verbose;

    private Logging() {}

    static void start(boolean toTerminal) {
        verbose = toTerminal;
        if (System.getProperty("log4j2.configurationFile") == null) {
            use(toTerminal ? "logging/terminal.properties" : "logging/quiet.properties");
        }
    }

    /** From now on to a file, unless the user asked for the log on the terminal. */
    public static void toFile(Path file) {
        if (!verbose) {
            System.setProperty("pulse.log.file", file.toString());
            use("logging/file.properties");
        }
    }

    private static void use(String configuration) {
        System.setProperty("log4j2.configurationFile", configuration);
        if (LogManager.getContext(false) instanceof LoggerContext context) {
            context.reconfigure();
        }
    }
}
