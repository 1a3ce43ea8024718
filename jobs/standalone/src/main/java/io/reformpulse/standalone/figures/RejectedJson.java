package io.reformpulse.standalone.figures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reformpulse.schemas.RejectedEvent;
import java.nio.ByteBuffer;

/** A rejected record as one JSON object; its bytes in Base64. */
public final class RejectedJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RejectedJson() {}

    public static String line(RejectedEvent event) throws JsonProcessingException {
        ObjectNode node = JSON.createObjectNode();
        node.put("reason", event.getReason());
        node.put("message", event.getMessage());
        node.put("communeCode", event.getCommuneCode());
        node.put("topic", event.getTopic());
        node.put("partition", event.getPartition());
        node.put("offset", event.getOffset());
        node.put("arrivedAt", event.getArrivedAt());
        node.put("records", event.getRecords());
        node.put("raw", bytes(event.getRaw()));
        node.put("rawLength", event.getRawLength());
        node.put("sha256", event.getSha256());
        node.put("storedAs", event.getStoredAs());
        return JSON.writeValueAsString(node);
    }

    private static byte[] bytes(ByteBuffer buffer) {
        if (buffer == null) {
            return null;
        }
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
