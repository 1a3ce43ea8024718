package io.reformpulse.delivery.alertmanager;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reformpulse.delivery.alert.Severity;
import io.reformpulse.delivery.channel.Channel;
import io.reformpulse.delivery.channel.Message;
import io.reformpulse.delivery.channel.Notice;
import io.reformpulse.delivery.channel.Outcome;
import io.reformpulse.delivery.channel.Standing;
import io.reformpulse.delivery.http.HttpPoster;
import io.reformpulse.schemas.AlertEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Alertmanager's API v2. It forgets alerts when it restarts and ends those it does not hear of, so
 * what fires is told again every minute, and holds for a day should this program be silent.
 */
public final class AlertmanagerChannel implements Channel {
    private static final Duration REPEAT = Duration.ofMinutes(1);
    private static final Duration HOLDS = Duration.ofDays(1);
    private static final Duration NOTICE_LASTS = Duration.ofHours(1);
    private static final Duration TEST_LASTS = Duration.ofMinutes(1);

    private final HttpPoster http;
    private final String url;

    /**
     * @param root the address of the Alertmanager's root
     */
    public AlertmanagerChannel(HttpPoster http, String root) {
        this.http = http;
        url = root.replaceAll("/+$", "") + "/api/v2/alerts";
    }

    @Override
    public Outcome send(Message message, Instant now) {
        ArrayNode alerts = JsonNodeFactory.instance.arrayNode();
        for (Notice notice : message.notices()) {
            AlertEvent event = notice.event();
            Severity severity = Severity.of(event.getSeverity());
            if (notice.told() != null && notice.told() != severity) {
                alerts.add(lasting(event, notice.told(), now, ended(event, now)));
            }
            alerts.add(lasting(event, severity, now, end(event, now)));
        }
        return post(alerts, now);
    }

    @Override
    public Duration beatEvery() {
        return REPEAT;
    }

    @Override
    public Outcome beat(Standing standing, Instant now) {
        ArrayNode alerts = JsonNodeFactory.instance.arrayNode();
        for (AlertEvent event : standing.firing()) {
            alerts.add(lasting(event, Severity.of(event.getSeverity()), now, end(event, now)));
        }
        return alerts.isEmpty() ? new Outcome.Accepted() : post(alerts, now);
    }

    @Override
    public Outcome test(Instant now) {
        ObjectNode test = JsonNodeFactory.instance.objectNode();
        test.putObject("labels").put("alertname", "ReformPulseTest").put("severity", "info");
        test.putObject("annotations").put("summary", "This is a test. Nothing has happened.");
        test.put("startsAt", now.toString());
        test.put("endsAt", now.plus(TEST_LASTS).toString());
        return post(JsonNodeFactory.instance.arrayNode().add(test), now);
    }

    private static ObjectNode lasting(
            AlertEvent event, Severity severity, Instant now, Instant until) {
        ObjectNode alert = AlertmanagerAlert.of(event, severity);
        Instant start = earlier(Instant.ofEpochMilli(event.getStartedAt()), now);
        alert.put("startsAt", start.toString());
        alert.put("endsAt", (until.isBefore(start) ? start : until).toString());
        return alert;
    }

    private static Instant end(AlertEvent event, Instant now) {
        if (AlertmanagerAlert.isFiring(event)) {
            return now.plus(HOLDS);
        }
        return event.getState().equals("NOTICE") ? now.plus(NOTICE_LASTS) : ended(event, now);
    }

    /** Never in the future, which would be an alert that goes on until then. */
    private static Instant ended(AlertEvent event, Instant now) {
        return earlier(Instant.ofEpochMilli(event.getAt()), now);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private Outcome post(ArrayNode alerts, Instant now) {
        byte[] body = alerts.toString().getBytes(StandardCharsets.UTF_8);
        return http.post(url, "application/json", Map.of(), body, now);
    }
}
