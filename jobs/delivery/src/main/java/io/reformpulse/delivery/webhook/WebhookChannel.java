package io.reformpulse.delivery.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reformpulse.delivery.channel.Channel;
import io.reformpulse.delivery.channel.Message;
import io.reformpulse.delivery.channel.Outcome;
import io.reformpulse.delivery.channel.Standing;
import io.reformpulse.delivery.http.HttpPoster;
import io.reformpulse.delivery.subscriber.WebhookTarget;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** Signed webhooks by the Standard Webhooks specification. */
public final class WebhookChannel implements Channel {
    private final HttpPoster http;
    private final WebhookTarget target;
    private final MessageBody body;

    /**
     * @param name the subscriber's
     */
    public WebhookChannel(HttpPoster http, String name, WebhookTarget target) {
        this.http = http;
        this.target = target;
        body =
                switch (target.format()) {
                    case CLOUDEVENTS -> new CloudEventBody();
                    case ALERTMANAGER -> new AlertmanagerBody(name);
                };
    }

    @Override
    public Outcome send(Message message, Instant now) {
        return post(message.id(), body.alerts(message), now);
    }

    @Override
    public Duration beatEvery() {
        return Duration.ofMinutes(target.heartbeatMinutes());
    }

    @Override
    public Outcome beat(Standing standing, Instant now) {
        String id = "heartbeat-" + now.toEpochMilli();
        return post(id, body.heartbeat(id, standing, now), now);
    }

    @Override
    public Outcome test(Instant now) {
        String id = "test-" + now.toEpochMilli();
        return post(id, body.test(id, now), now);
    }

    private Outcome post(String id, ObjectNode json, Instant now) {
        byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
        return http.post(
                target.url(),
                body.contentType(),
                Signature.headers(id, now, bytes, target.keys()),
                bytes,
                now);
    }
}
