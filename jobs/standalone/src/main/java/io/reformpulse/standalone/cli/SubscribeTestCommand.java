package io.reformpulse.standalone.cli;

import io.reformpulse.delivery.ConfiguredChannels;
import io.reformpulse.delivery.channel.Outcome;
import io.reformpulse.delivery.http.HttpPoster;
import io.reformpulse.delivery.subscriber.Subscriber;
import io.reformpulse.delivery.subscriber.Subscribers;
import io.reformpulse.standalone.Failure;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./pulse subscribe test}. */
@Command(
        name = "test",
        description = "Sends a subscriber a message that is no alert, signed as an alert is.")
final class SubscribeTestCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "The subscriber.")
    private String name;

    @Mixin private SubscribersPlace place;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        Subscribers all = place.file().read();
        Subscriber subscriber = place.find(all, name);
        try (HttpPoster http = new HttpPoster(all::allow, HttpPoster.Limits.USUAL)) {
            Outcome outcome =
                    new ConfiguredChannels(http, System.out).to(subscriber).test(Instant.now());
            if (!(outcome instanceof Outcome.Accepted)) {
                throw Failure.failed(
                        name
                                + " did not get the test: "
                                + outcome.inWords()
                                + ". ("
                                + subscriber.target().describe()
                                + ")",
                        null);
            }
        }
        spec.commandLine().getErr().println(name + " has accepted the test.");
        return 0;
    }
}
