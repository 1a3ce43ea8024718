package io.reformpulse.standalone.cli;

import io.reformpulse.delivery.queue.DeliveryLog;
import io.reformpulse.delivery.queue.DeliveryStore;
import io.reformpulse.delivery.queue.Replay;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./pulse subscribe enable}. */
@Command(
        name = "enable",
        description = "Sends to a subscriber again that was disabled, as its address answered 410.")
final class SubscribeEnableCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "The subscriber.")
    private String name;

    @Mixin private SubscribersPlace place;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        long dead;
        try (DeliveryStore store = place.store()) {
            new Replay(store).enable(place.find(name));
            dead = new DeliveryLog(store).totals(name).dead();
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(name + " is enabled; what waited for it goes out.");
        if (dead > 0) {
            out.printf("%d messages are dead letters: ./pulse subscribe replay %s%n", dead, name);
        }
        return 0;
    }
}
