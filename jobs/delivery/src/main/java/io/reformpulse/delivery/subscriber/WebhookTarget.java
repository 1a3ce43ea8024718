package io.reformpulse.delivery.subscriber;

import java.util.List;

/**
 * A web address that signed messages are posted to.
 *
 * @param heartbeatMinutes between two heartbeats; 0 for none; null for what suits the format
 * @param digestOver how many alerts in ten minutes are sent one by one; 0 for all; null for 10
 * @param keys newest first
 */
public record WebhookTarget(
        String url,
        BodyFormat format,
        Integer heartbeatMinutes,
        Integer digestOver,
        List<SigningKey> keys)
        implements Target {
    private static final int HEARTBEAT_MINUTES = 5;
    private static final int DIGEST_OVER = 10;

    /** How the body of a message is written. */
    public enum BodyFormat {
        /** A CloudEvents 1.0 envelope, structured. */
        CLOUDEVENTS,
        /** What Alertmanager posts to its own webhooks, version 4. */
        ALERTMANAGER
    }

    public WebhookTarget {
        if (url == null) {
            throw new IllegalArgumentException("a webhook needs a url; add it");
        }
        if (keys == null || keys.isEmpty()) {
            throw new IllegalArgumentException(
                    "a webhook needs a key to be signed with; make one with ./pulse subscribe add");
        }
        keys = List.copyOf(keys);
        format = format == null ? BodyFormat.CLOUDEVENTS : format;
        if (heartbeatMinutes == null) {
            heartbeatMinutes = format == BodyFormat.CLOUDEVENTS ? HEARTBEAT_MINUTES : 0;
        }
        digestOver = digestOver == null ? DIGEST_OVER : digestOver;
        if (heartbeatMinutes < 0 || digestOver < 0) {
            throw new IllegalArgumentException(
                    "heartbeatMinutes and digestOver are 0 or more; 0 switches them off");
        }
    }

    /** The same with other keys. */
    public WebhookTarget with(List<SigningKey> others) {
        return new WebhookTarget(url, format, heartbeatMinutes, digestOver, others);
    }

    @Override
    public String describe() {
        return "webhook " + url;
    }
}
