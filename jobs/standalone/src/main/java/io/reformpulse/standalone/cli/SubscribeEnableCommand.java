package io.reformpulse.standalone.cli;

import io.reformpulse.delivery.queue.DeliveryStore;
import io.reformpulse.delivery.queue.Replay;
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
        try (DeliveryStore store = place.store()) {
            new Replay(store).enable(place.find(name));
        }
        spec.commandLine().getOut().println(name + " is enabled; what waited for it goes out.");
        return 0;
    }
}
