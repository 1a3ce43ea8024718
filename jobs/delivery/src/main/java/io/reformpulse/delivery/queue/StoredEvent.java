package io.reformpulse.delivery.queue;

import io.reformpulse.schemas.AlertEvent;
import io.reformpulse.schemas.NotDecodable;
import io.reformpulse.schemas.SingleObject;

/** Reads back the alert events that this program stored. */
final class StoredEvent {
    private StoredEvent() {}

    static AlertEvent read(byte[] bytes) {
        try {
            return SingleObject.ALERT_EVENT.decode(bytes);
        } catch (NotDecodable e) {
            throw new IllegalStateException("A stored alert event cannot be read back.", e);
        }
    }
}
