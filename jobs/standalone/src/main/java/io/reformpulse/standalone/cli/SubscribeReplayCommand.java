package io.reformpulse.standalone.cli;

import io.reformpulse.delivery.queue.DeliveryStore;
import io.reformpulse.delivery.queue.Replay;
import io.reformpulse.delivery.queue.Standings;
import io.reformpulse.delivery.subscriber.Subscriber;
import io.reformpulse.standalone.Failure;
import java.time.OffsetDateTime;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./pulse subscribe replay}. */
@Command(
        name = "replay",
        description = {
            "Sends messages again, with the ids they had; without an option, the dead letters.",
            "They go out from the running ./pulse deliver, or after its next start."
        })
final class SubscribeReplayCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "The subscriber.")
    private String name;

    @Mixin private SubscribersPlace place;

    @ArgGroup private Which which = new Which();

    @Spec private CommandSpec spec;

    /** What is sent again. */
    static final class Which {
        @Option(
                names = "--id",
                paramLabel = "ID",
                description = "One message, as ./pulse subscribe deliveries names it.")
        private String id;

        @Option(
                names = "--since",
                paramLabel = "ISO",
                description = "All messages made since a time such as 2025-03-05T07:30:00+07:00.")
        private OffsetDateTime since;
    }

    @Override
    public Integer call() {
        Subscriber subscriber = place.find(name);
        int count;
        try (DeliveryStore store = place.store()) {
            if (new Standings(store).condition(name).isDisabled()) {
                throw Failure.failed(
                        name + " is disabled; first: ./pulse subscribe enable " + name, null);
            }
            count = again(new Replay(store), subscriber, System.currentTimeMillis());
        }
        if (count == 0 && which.id != null) {
            throw Failure.usage(
                    "There is no message "
                            + which.id
                            + " that was sent to "
                            + name
                            + "; ./pulse subscribe deliveries "
                            + name
                            + " shows those there are.");
        }
        spec.commandLine().getOut().printf("%d messages go out to %s again.%n", count, name);
        return 0;
    }

    private int again(Replay replay, Subscriber subscriber, long now) {
        if (which.id != null) {
            return replay.one(subscriber, now, which.id);
        }
        return which.since == null
                ? replay.dead(subscriber, now)
                : replay.since(subscriber, now, which.since.toInstant().toEpochMilli());
    }
}
