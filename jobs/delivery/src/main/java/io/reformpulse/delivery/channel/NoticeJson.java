package io.reformpulse.delivery.channel;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reformpulse.schemas.AlertJson;

/** A notice as JSON: its sequence number and the alert event. */
public final class NoticeJson {
    private NoticeJson() {}

    public static ObjectNode of(Notice notice) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("sequence", notice.sequence());
        json.set("alert", AlertJson.of(notice.event()));
        return json;
    }
}
