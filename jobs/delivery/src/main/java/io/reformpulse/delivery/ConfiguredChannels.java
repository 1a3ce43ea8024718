package io.reformpulse.delivery;

import io.reformpulse.delivery.alertmanager.AlertmanagerChannel;
import io.reformpulse.delivery.channel.Channel;
import io.reformpulse.delivery.channel.Channels;
import io.reformpulse.delivery.http.HttpPoster;
import io.reformpulse.delivery.lines.LinesChannel;
import io.reformpulse.delivery.subscriber.AlertmanagerTarget;
import io.reformpulse.delivery.subscriber.LinesTarget;
import io.reformpulse.delivery.subscriber.Subscriber;
import io.reformpulse.delivery.subscriber.Target;
import io.reformpulse.delivery.subscriber.WebhookTarget;
import io.reformpulse.delivery.webhook.WebhookChannel;
import java.io.PrintStream;

/** The ways to subscribers that there are. */
public final class ConfiguredChannels implements Channels {
    private final HttpPoster http;
    private final PrintStream standardOutput;

    public ConfiguredChannels(HttpPoster http, PrintStream standardOutput) {
        this.http = http;
        this.standardOutput = standardOutput;
    }

    @Override
    public Channel to(Subscriber subscriber) {
        Target target = subscriber.target();
        if (target instanceof WebhookTarget webhook) {
            return new WebhookChannel(http, subscriber.name(), webhook);
        } else if (target instanceof AlertmanagerTarget alertmanager) {
            return new AlertmanagerChannel(http, alertmanager.url());
        }
        return new LinesChannel((LinesTarget) target, standardOutput);
    }
}
