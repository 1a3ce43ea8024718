package io.reformpulse.simulators.wire;

import io.reformpulse.schemas.Heartbeat;
import io.reformpulse.schemas.SingleObject;
import io.reformpulse.schemas.Topics;

/** A commune's sign of life on its way. */
public record HeartbeatMessage(Heartbeat event) implements Message {
    @Override
    public String id() {
        return event.getCommuneCode() + "#" + event.getSequence();
    }

    @Override
    public String communeCode() {
        return event.getCommuneCode();
    }

    @Override
    public String topic() {
        return Topics.FEED_HEARTBEATS;
    }

    @Override
    public String key() {
        return event.getCommuneCode();
    }

    @Override
    public byte[] value() {
        return SingleObject.HEARTBEAT.encode(event);
    }
}
