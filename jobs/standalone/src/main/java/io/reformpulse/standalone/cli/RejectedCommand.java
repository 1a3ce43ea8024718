package io.reformpulse.standalone.cli;

import io.reformpulse.schemas.RejectedEvent;
import io.reformpulse.standalone.figures.RejectedFollower;
import io.reformpulse.standalone.figures.RejectedJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./pulse rejected}. */
@Command(name = "rejected", description = "Shows the records that count in nothing, and why.")
final class RejectedCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMillis(500);

    @Mixin private KafkaAddress kafka;

    @Option(names = "--follow", description = "Go on with what is rejected from now on.")
    private boolean follow;

    @Option(names = "--scope", paramLabel = "CODE", description = "Only those of one commune.")
    private String scope;

    @Option(names = "--json", description = "One JSON object a line, with the record's bytes.")
    private boolean json;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try (RejectedFollower rejected = new RejectedFollower(kafka.resolve())) {
            int printed = 0;
            while (!rejected.isThroughBacklog()) {
                printed += print(rejected.poll(PATIENCE), out);
            }
            if (printed == 0) {
                err.println(
                        scope == null
                                ? "Nothing was rejected so far."
                                : "Nothing was rejected so far of a commune " + scope + ".");
            }
            Following following = new Following(kafka, out, err);
            while (follow && following.goesOn()) {
                print(rejected.poll(PATIENCE), out);
            }
        }
        return 0;
    }

    private int print(List<RejectedEvent> events, PrintWriter out) throws IOException {
        int printed = 0;
        for (RejectedEvent event : events) {
            if (scope == null || scope.equals(event.getCommuneCode())) {
                out.println(json ? RejectedJson.line(event) : line(event));
                printed++;
            }
        }
        out.flush();
        return printed;
    }

    private static String line(RejectedEvent event) {
        return "%-20s %s:%d:%d  %s"
                .formatted(
                        event.getReason(),
                        event.getTopic(),
                        event.getPartition(),
                        event.getOffset(),
                        event.getMessage());
    }
}
