package io.reformpulse.delivery.subscriber;

/**
 * A Prometheus Alertmanager, which routes, silences and mails.
 *
 * @param url of its root, such as https://alertmanager.example:9093
 */
public record AlertmanagerTarget(String url) implements Target {
    public AlertmanagerTarget {
        if (url == null) {
            throw new IllegalArgumentException("an alertmanager needs a url; add it");
        }
    }

    @Override
    public String describe() {
        return "alertmanager " + url;
    }
}
