package io.reformpulse.delivery.webhook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reformpulse.delivery.alert.Severity;
import io.reformpulse.delivery.alertmanager.AlertmanagerAlert;
import io.reformpulse.delivery.channel.Message;
import io.reformpulse.delivery.channel.Notice;
import io.reformpulse.delivery.channel.Standing;
import io.reformpulse.schemas.AlertEvent;
import java.time.Instant;

/** What Alertmanager posts to its webhooks, version 4, for receivers made for that. */
final class AlertmanagerBody implements MessageBody {
    private static final String NOT_ENDED = "0001-01-01T00:00:00Z";

    private final String receiver;

    AlertmanagerBody(String receiver) {
        this.receiver = receiver;
    }

    @Override
    public String contentType() {
        return "application/json; charset=utf-8";
    }

    @Override
    public ObjectNode alerts(Message message) {
        ArrayNode alerts = JsonNodeFactory.instance.arrayNode();
        boolean firing = false;
        for (Notice notice : message.notices()) {
            firing |= AlertmanagerAlert.isFiring(notice.event());
            alerts.add(alert(notice));
        }
        return envelope(message.id(), firing, alerts);
    }

    private static ObjectNode alert(Notice notice) {
        AlertEvent event = notice.event();
        boolean firing = AlertmanagerAlert.isFiring(event);
        ObjectNode alert = AlertmanagerAlert.of(event, Severity.of(event.getSeverity()));
        alert.put("status", firing ? "firing" : "resolved");
        alert.put("endsAt", firing ? NOT_ENDED : Instant.ofEpochMilli(event.getAt()).toString());
        alert.put("generatorURL", "");
        alert.put("fingerprint", event.getAlertId());
        alert.withObject("/annotations").put("sequence", Long.toString(notice.sequence()));
        return alert;
    }

    @Override
    public ObjectNode heartbeat(String id, Standing standing, Instant now) {
        ObjectNode alert = sign("ReformPulseHeartbeat", now);
        alert.putObject("annotations")
                .put("lastSequence", Long.toString(standing.lastSequence()))
                .put("settledThrough", Long.toString(standing.settledThrough()))
                .put("dead", standing.dead().toString());
        return envelope(id, true, JsonNodeFactory.instance.arrayNode().add(alert));
    }

    @Override
    public ObjectNode test(String id, Instant now) {
        ObjectNode alert = sign("ReformPulseTest", now);
        alert.putObject("annotations").put("summary", "This is a test. Nothing has happened.");
        return envelope(id, true, JsonNodeFactory.instance.arrayNode().add(alert));
    }

    private static ObjectNode sign(String name, Instant now) {
        ObjectNode alert = JsonNodeFactory.instance.objectNode();
        alert.put("status", "firing");
        alert.putObject("labels").put("alertname", name).put("severity", "none");
        alert.put("startsAt", now.toString());
        alert.put("endsAt", NOT_ENDED);
        alert.put("generatorURL", "");
        alert.put("fingerprint", name);
        return alert;
    }

    private ObjectNode envelope(String id, boolean firing, ArrayNode alerts) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("version", "4");
        body.put("groupKey", id);
        body.put("truncatedAlerts", 0);
        body.put("status", firing ? "firing" : "resolved");
        body.put("receiver", receiver);
        body.putObject("groupLabels");
        body.putObject("commonLabels");
        body.putObject("commonAnnotations");
        body.put("externalURL", "");
        body.set("alerts", alerts);
        return body;
    }
}
