package io.reformpulse.delivery.webhook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reformpulse.delivery.channel.Message;
import io.reformpulse.delivery.channel.Notice;
import io.reformpulse.delivery.channel.NoticeJson;
import io.reformpulse.delivery.channel.Standing;
import io.reformpulse.schemas.AlertEvent;
import java.time.Instant;

/** CloudEvents 1.0 in structured JSON: the envelope and its own data in one document. */
final class CloudEventBody implements MessageBody {
    private static final String TYPE = "io.reformpulse.";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Override
    public String contentType() {
        return "application/cloudevents+json; charset=utf-8";
    }

    @Override
    public ObjectNode alerts(Message message) {
        AlertEvent newest = message.notices().get(message.notices().size() - 1).event();
        ObjectNode event =
                envelope(
                        message.digest() ? "alert.digest" : "alert",
                        message.id(),
                        Instant.ofEpochMilli(newest.getAt()));
        if (!message.digest()) {
            event.put("subject", newest.getScopeCode());
        }
        ArrayNode notices = event.putObject("data").putArray("notices");
        for (Notice notice : message.notices()) {
            notices.add(NoticeJson.of(notice));
        }
        return event;
    }

    @Override
    public ObjectNode heartbeat(String id, Standing standing, Instant now) {
        ObjectNode event = envelope("heartbeat", id, now);
        ObjectNode data = event.putObject("data");
        data.put("lastSequence", standing.lastSequence());
        data.put("settledThrough", standing.settledThrough());
        ArrayNode dead = data.putArray("dead");
        standing.dead().forEach(dead::add);
        ArrayNode firing = data.putArray("firing");
        standing.firing().forEach(alert -> firing.add(alert.getAlertId()));
        return event;
    }

    @Override
    public ObjectNode test(String id, Instant now) {
        ObjectNode event = envelope("test", id, now);
        event.putObject("data").put("text", "This is a test. Nothing has happened.");
        return event;
    }

    private static ObjectNode envelope(String type, String id, Instant time) {
        ObjectNode event = JSON.objectNode();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", "/reform-pulse/alerts");
        event.put("type", TYPE + type);
        event.put("time", time.toString());
        event.put("datacontenttype", "application/json");
        return event;
    }
}
