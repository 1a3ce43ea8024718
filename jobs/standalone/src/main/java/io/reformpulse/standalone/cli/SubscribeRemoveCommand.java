package io.reformpulse.standalone.cli;

import io.reformpulse.delivery.queue.DeliveryStore;
import io.reformpulse.delivery.queue.Retention;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./pulse subscribe remove}. */
@Command(
        name = "remove",
        description = "Removes a subscriber, with its log, its dead letters and what waits for it.")
final class SubscribeRemoveCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "The subscriber.")
    private String name;

    @Mixin private SubscribersPlace place;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        place.file()
                .change(
                        all -> {
                            place.find(all, name);
                            return all.without(name);
                        });
        try (DeliveryStore store = place.store()) {
            new Retention(store).forget(name);
        }
        spec.commandLine().getOut().println(name + " is removed from " + place.path() + ".");
        return 0;
    }
}
