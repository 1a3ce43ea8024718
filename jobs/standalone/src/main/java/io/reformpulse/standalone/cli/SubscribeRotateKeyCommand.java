package io.reformpulse.standalone.cli;

import io.reformpulse.delivery.subscriber.SigningKey;
import io.reformpulse.delivery.subscriber.Subscriber;
import io.reformpulse.delivery.subscriber.Subscribers;
import io.reformpulse.delivery.subscriber.WebhookTarget;
import io.reformpulse.standalone.Failure;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./pulse subscribe rotate-key}. */
@Command(
        name = "rotate-key",
        description = {
            "Gives a webhook a new secret, which is shown once, here.",
            "For a while its messages are signed with the old one as well."
        })
final class SubscribeRotateKeyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "The subscriber.")
    private String name;

    @Mixin private SubscribersPlace place;

    @Option(
            names = "--overlap-hours",
            paramLabel = "N",
            defaultValue = "24",
            description = "How long the old one goes on; 0 if it is known to others; default: 24.")
    private int overlapHours;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        if (overlapHours < 0) {
            throw Failure.usage("--overlap-hours is " + overlapHours + "; give 0 or more.");
        }
        SigningKey fresh = SigningKey.random(new SecureRandom());
        Instant now = Instant.now();
        place.file().change(all -> rotated(all, fresh, now));
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "%s has a new secret, which is shown only now; the old one is good for %d more"
                        + " hours.%n",
                name, overlapHours);
        out.println(fresh.secret());
        return 0;
    }

    private Subscribers rotated(Subscribers all, SigningKey fresh, Instant now) {
        Subscriber subscriber = place.find(all, name);
        if (!(subscriber.target() instanceof WebhookTarget webhook)) {
            throw Failure.usage(name + " has no secret, as it is no webhook.");
        }
        Instant end = now.plus(Duration.ofHours(overlapHours));
        List<SigningKey> keys = new ArrayList<>(List.of(fresh));
        for (SigningKey old : webhook.keys()) {
            SigningKey ending = old.until() == null ? new SigningKey(old.secret(), end) : old;
            if (ending.isValidAt(now)) {
                keys.add(ending);
            }
        }
        return all.with(subscriber.with(webhook.with(keys)));
    }
}
