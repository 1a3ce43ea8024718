package io.reformpulse.simulators.wire;

import io.reformpulse.schemas.DossierEvent;
import io.reformpulse.schemas.SingleObject;
import io.reformpulse.schemas.Topics;

/** A step of a dossier on its way. */
public record DossierMessage(DossierEvent event) implements Message {
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
        return Topics.DOSSIER_EVENTS;
    }

    @Override
    public String key() {
        return event.getDossierId();
    }

    @Override
    public byte[] value() {
        return SingleObject.DOSSIER_EVENT.encode(event);
    }
}
