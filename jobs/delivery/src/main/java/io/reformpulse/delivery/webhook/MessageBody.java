package io.reformpulse.delivery.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reformpulse.delivery.channel.Message;
import io.reformpulse.delivery.channel.Standing;
import java.time.Instant;

/** How what is told becomes the body of a webhook. */
interface MessageBody {
    String contentType();

    /** The same for the same message, whenever it is sent. */
    ObjectNode alerts(Message message);

    ObjectNode heartbeat(String id, Standing standing, Instant now);

    ObjectNode test(String id, Instant now);
}
