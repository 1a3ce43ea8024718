package io.reformpulse.simulators.wire;

import io.reformpulse.schemas.RatingEvent;
import io.reformpulse.schemas.SingleObject;
import io.reformpulse.schemas.Topics;

/** A rating on its way. */
public record RatingMessage(RatingEvent event) implements Message {
    @Override
    public String id() {
        return event.getEventId();
    }

    @Override
    public String communeCode() {
        return event.getCommuneCode();
    }

    @Override
    public String topic() {
        return Topics.RATING_EVENTS;
    }

    @Override
    public String key() {
        return event.getCommuneCode();
    }

    @Override
    public byte[] value() {
        return SingleObject.RATING_EVENT.encode(event);
    }
}
