package io.reformpulse.standalone.cli;

import io.reformpulse.delivery.subscriber.AlertmanagerTarget;
import io.reformpulse.delivery.subscriber.LinesTarget;
import io.reformpulse.delivery.subscriber.SigningKey;
import io.reformpulse.delivery.subscriber.Target;
import io.reformpulse.delivery.subscriber.WebhookTarget;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How a new subscriber is told: one of three ways. */
final class TargetOptions {
    @ArgGroup(exclusive = false)
    private Webhook webhook;

    @Option(
            names = "--alertmanager",
            paramLabel = "URL",
            required = true,
            description =
                    "The root of a Prometheus Alertmanager, which routes, silences and mails.")
    private String alertmanager;

    @Option(
            names = "--lines",
            paramLabel = "FILE",
            required = true,
            description = "A file that JSON lines are added to; - for the standard output.")
    private String lines;

    /** The options of a webhook. */
    static final class Webhook {
        @Option(
                names = "--webhook",
                paramLabel = "URL",
                required = true,
                description = "The address that signed messages are posted to.")
        private String url;

        @Option(
                names = "--format",
                paramLabel = "FORMAT",
                description =
                        "Of a webhook's body: ${COMPLETION-CANDIDATES} (version 4); default:"
                                + " CLOUDEVENTS.")
        private WebhookTarget.BodyFormat format;

        @Option(
                names = "--heartbeat-minutes",
                paramLabel = "N",
                description =
                        "Between two heartbeats; 0 for none; default: 5, in Alertmanager's format"
                                + " none.")
        private Integer heartbeatMinutes;

        @Option(
                names = "--digest-over",
                paramLabel = "N",
                description =
                        "More alerts than this in ten minutes come as digests; 0 for never;"
                                + " default: 10.")
        private Integer digestOver;
    }

    Target chosen(SigningKey key) {
        if (webhook != null) {
            return new WebhookTarget(
                    webhook.url,
                    webhook.format,
                    webhook.heartbeatMinutes,
                    webhook.digestOver,
                    List.of(key));
        }
        return alertmanager != null ? new AlertmanagerTarget(alertmanager) : new LinesTarget(lines);
    }

    /** Where a target is on the web; null if it is not. */
    static String url(Target target) {
        if (target instanceof WebhookTarget webhook) {
            return webhook.url();
        }
        return target instanceof AlertmanagerTarget alertmanager ? alertmanager.url() : null;
    }
}
