package io.reformpulse.standalone.cli;

import io.reformpulse.delivery.address.AddressRefused;
import io.reformpulse.delivery.alert.AlertFilter;
import io.reformpulse.delivery.alert.Severity;
import io.reformpulse.delivery.subscriber.SigningKey;
import io.reformpulse.delivery.subscriber.Subscriber;
import io.reformpulse.delivery.subscriber.Subscribers;
import io.reformpulse.delivery.subscriber.Target;
import io.reformpulse.delivery.subscriber.WebhookTarget;
import io.reformpulse.standalone.Failure;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./pulse subscribe add}. */
@Command(
        name = "add",
        description = {
            "Adds a subscriber.",
            "A webhook's secret is shown once, here; its owner needs it to check signatures."
        })
final class SubscribeAddCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "The new subscriber's name.")
    private String name;

    @Mixin private SubscribersPlace place;

    @ArgGroup(multiplicity = "1")
    private TargetOptions target;

    @Option(
            names = "--scope",
            paramLabel = "CODE",
            description = "Only alerts of one unit and all units below it.")
    private String scope;

    @Option(
            names = "--severity",
            paramLabel = "SEVERITY",
            description = "Only as grave as this or graver: ${COMPLETION-CANDIDATES}.")
    private Severity severity;

    @Option(
            names = "--rule",
            paramLabel = "ID",
            description = "Only alerts of this rule; may be repeated.")
    private Set<String> rules;

    @Option(
            names = "--give-up-hours",
            paramLabel = "N",
            description = "How long a message is tried before it is a dead letter; default: 72.")
    private Integer giveUpHours;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        SigningKey key = SigningKey.random(new SecureRandom());
        Subscriber subscriber = subscriber(key);
        place.file().change(all -> with(all, subscriber));
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%s is added to %s: %s.%n", name, place.path(), subscriber.target().describe());
        if (subscriber.target() instanceof WebhookTarget) {
            out.println("The secret its messages are signed with, which is shown only now:");
            out.println(key.secret());
        }
        return 0;
    }

    private Subscriber subscriber(SigningKey key) {
        try {
            return new Subscriber(
                    name, new AlertFilter(scope, severity, rules), target.chosen(key), giveUpHours);
        } catch (IllegalArgumentException e) {
            throw Failure.usage("This is no subscriber: " + e.getMessage() + ".", e);
        }
    }

    private Subscribers with(Subscribers all, Subscriber subscriber) {
        if (all.find(name) != null) {
            throw Failure.usage(
                    "There is a subscriber "
                            + name
                            + " in "
                            + place.path()
                            + " already; remove it first, or take another name.");
        }
        check(all, subscriber.target());
        return all.with(subscriber);
    }

    private static void check(Subscribers all, Target target) {
        String url = TargetOptions.url(target);
        try {
            if (url != null) {
                all.allow().checkUrl(url);
            }
        } catch (AddressRefused e) {
            throw Failure.usage(e.getMessage(), e);
        }
    }
}
