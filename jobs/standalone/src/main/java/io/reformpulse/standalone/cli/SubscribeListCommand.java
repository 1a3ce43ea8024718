package io.reformpulse.standalone.cli;

import io.reformpulse.delivery.alert.AlertFilter;
import io.reformpulse.delivery.alert.Severity;
import io.reformpulse.delivery.queue.Condition;
import io.reformpulse.delivery.queue.DeliveryLog;
import io.reformpulse.delivery.queue.DeliveryStore;
import io.reformpulse.delivery.queue.Standings;
import io.reformpulse.delivery.subscriber.Subscriber;
import io.reformpulse.delivery.subscriber.Subscribers;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./pulse subscribe list}. */
@Command(name = "list", description = "Shows the subscribers, and how it goes with each.")
final class SubscribeListCommand implements Callable<Integer> {
    private static final String SHAPE = "%-20s %9s %9s %9s %9s  %s%n";

    @Mixin private SubscribersPlace place;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        Subscribers all = place.file().read();
        PrintWriter out = spec.commandLine().getOut();
        if (all.subscribers().isEmpty()) {
            out.println(
                    "There is nobody in " + place.path() + "; add somebody: ./pulse subscribe add");
            return 0;
        }
        out.printf(SHAPE, "name", "delivered", "waiting", "pending", "dead", "what and how");
        try (DeliveryStore store = place.store()) {
            for (Subscriber each : all.subscribers()) {
                DeliveryLog.Totals totals = new DeliveryLog(store).totals(each.name());
                out.printf(
                        SHAPE,
                        each.name(),
                        totals.delivered(),
                        totals.waiting(),
                        totals.pending(),
                        totals.dead(),
                        wanted(each.filter()) + ", " + each.target().describe());
                show(each, new Standings(store).condition(each.name()), out);
            }
        }
        return 0;
    }

    private static void show(Subscriber subscriber, Condition condition, PrintWriter out) {
        if (condition.isDisabled()) {
            out.printf(
                    "  disabled since %s (%s); ./pulse subscribe enable %s%n",
                    Instant.ofEpochMilli(condition.disabledAt()),
                    condition.disabledBecause(),
                    subscriber.name());
        } else if (condition.failures() > 0) {
            out.printf(
                    "  failed %d times in a row; tried again at %s%n",
                    condition.failures(), Instant.ofEpochMilli(condition.pausedUntil()));
        }
    }

    private static String wanted(AlertFilter filter) {
        List<String> wanted = new ArrayList<>();
        if (filter.severity() != Severity.INFO) {
            wanted.add(filter.severity() + " or graver");
        }
        if (filter.scope() != null) {
            wanted.add("of unit " + filter.scope());
        }
        if (!filter.rules().isEmpty()) {
            wanted.add("of rules " + new TreeSet<>(filter.rules()));
        }
        return wanted.isEmpty() ? "all alerts" : String.join(" ", wanted);
    }
}
