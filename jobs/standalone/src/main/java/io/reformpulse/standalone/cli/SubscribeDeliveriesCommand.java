package io.reformpulse.standalone.cli;

import io.reformpulse.delivery.queue.DeliveryLog;
import io.reformpulse.delivery.queue.DeliveryStore;
import io.reformpulse.delivery.queue.MessageState;
import io.reformpulse.standalone.Failure;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./pulse subscribe deliveries}. */
@Command(
        name = "deliveries",
        description = "Shows what was sent to a subscriber, and what became of it; 90 days back.")
final class SubscribeDeliveriesCommand implements Callable<Integer> {
    private static final String SHAPE = "%-20s %-9s %-9s %8s  %-40s %s%n";

    @Parameters(paramLabel = "NAME", description = "The subscriber.")
    private String name;

    @Mixin private SubscribersPlace place;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description = "Only messages in one state: ${COMPLETION-CANDIDATES}.")
    private MessageState state;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "How many, the newest ones; default: ${DEFAULT-VALUE}.")
    private int limit;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        if (limit < 1) {
            throw Failure.usage("--limit is " + limit + "; give 1 or more.");
        }
        place.find(name);
        PrintWriter out = spec.commandLine().getOut();
        try (DeliveryStore store = place.store()) {
            List<DeliveryLog.Entry> entries = new DeliveryLog(store).entries(name, state, limit);
            if (entries.isEmpty()) {
                spec.commandLine().getErr().println("There is no such message for " + name + ".");
                return 0;
            }
            out.printf(SHAPE, "made at", "state", "sequence", "attempts", "id", "last outcome");
            for (DeliveryLog.Entry entry : entries) {
                show(entry, out);
            }
        }
        return 0;
    }

    private static void show(DeliveryLog.Entry entry, PrintWriter out) {
        String sequence =
                entry.notices() == 1
                        ? Long.toString(entry.firstSequence())
                        : entry.firstSequence() + "-" + entry.lastSequence();
        String outcome = entry.lastOutcome() == null ? "not tried yet" : entry.lastOutcome();
        if (entry.state() == MessageState.PENDING && entry.attempts() > 0) {
            outcome += "; next try at " + second(entry.nextAt());
        }
        out.printf(
                SHAPE,
                second(entry.madeAt()),
                entry.state(),
                sequence,
                entry.attempts(),
                entry.id(),
                outcome);
    }

    private static Instant second(long millis) {
        return Instant.ofEpochMilli(millis).truncatedTo(ChronoUnit.SECONDS);
    }
}
