package io.reformpulse.standalone.cli;

import io.reformpulse.delivery.alert.AlertFilter;
import io.reformpulse.delivery.alert.Severity;
import io.reformpulse.schemas.AlertEvent;
import io.reformpulse.schemas.AlertJson;
import io.reformpulse.standalone.figures.AlertFollower;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./pulse alerts}. */
@Command(name = "alerts", description = "Shows what became of each alert, event by event.")
final class AlertsCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMillis(500);

    @Mixin private KafkaAddress kafka;

    @Option(names = "--follow", description = "Go on with what happens from now on.")
    private boolean follow;

    @Option(
            names = "--scope",
            paramLabel = "CODE",
            description = "Only of one unit and all units below it.")
    private String scope;

    @Option(
            names = "--severity",
            paramLabel = "SEVERITY",
            description = "Only as grave as this or graver: ${COMPLETION-CANDIDATES}.")
    private Severity severity;

    @Option(names = "--json", description = "One JSON object a line, with every field.")
    private boolean json;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "EN",
            description = "Of the reasons: ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
    private AlertLine.Language language;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            converter = KpisCommand.Zone.class,
            description =
                    "In whose local time events are written; default: that of the running ./pulse"
                            + " up, or UTC with --kafka.")
    private ZoneId zone;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        AlertFilter filter = new AlertFilter(scope, severity, null);
        try (AlertFollower alerts = new AlertFollower(kafka.resolve())) {
            zone = zone == null ? kafka.zone() : zone;
            int printed = 0;
            while (!alerts.isThroughBacklog()) {
                printed += print(alerts.poll(PATIENCE), filter, out);
            }
            if (printed == 0) {
                err.println("There was no such alert so far.");
            }
            Following following = new Following(kafka, out, err);
            while (follow && following.goesOn()) {
                print(alerts.poll(PATIENCE), filter, out);
            }
        }
        return 0;
    }

    private int print(List<AlertEvent> events, AlertFilter filter, PrintWriter out) {
        int printed = 0;
        for (AlertEvent event : events) {
            if (filter.wants(event)) {
                out.println(
                        json
                                ? AlertJson.of(event).toString()
                                : AlertLine.of(event, zone, language));
                printed++;
            }
        }
        out.flush();
        return printed;
    }
}
