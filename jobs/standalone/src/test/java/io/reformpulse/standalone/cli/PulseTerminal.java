package io.reformpulse.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** Where {@code ./pulse} is run in this process, and all that it has printed there. */
final class PulseTerminal {
    private final List<String> first;
    private final List<String> last;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    PulseTerminal() {
        this(List.of(), List.of());
    }

    /**
     * @param first what every command line begins with
     * @param last what it ends with
     */
    PulseTerminal(List<String> first, List<String> last) {
        this.first = first;
        this.last = last;
    }

    /** Runs a command and returns its exit code. */
    int run(String... arguments) {
        List<String> all = new ArrayList<>(first);
        all.addAll(List.of(arguments));
        all.addAll(last);
        CommandLine command = Pulse.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(all.toArray(String[]::new));
    }

    /** What a command prints, which has to succeed. */
    List<String> lines(String... arguments) {
        clear();
        assertThat(run(arguments)).as("%s", err).isZero();
        return out.toString().lines().toList();
    }

    void clear() {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
