package io.reformpulse.engine.publish;

import io.reformpulse.domain.intake.Rejection;
import io.reformpulse.engine.wire.RejectedEvents;
import io.reformpulse.schemas.SingleObject;
import java.nio.charset.StandardCharsets;

/** Encodes rejections for {@code rejected-events}, keyed by the topic they came from. */
public final class RejectionEncoder {
    private final RejectedStore store;

    public RejectionEncoder(RejectedStore store) {
        this.store = store;
    }

    public Outbound rejected(Rejection rejection) {
        byte[] raw = rejection.provenance().raw();
        String storedAs = RejectedEvents.isTruncated(raw) ? store.keep(raw) : null;
        byte[] key = rejection.provenance().topic().getBytes(StandardCharsets.UTF_8);
        byte[] value = SingleObject.REJECTED_EVENT.encode(RejectedEvents.of(rejection, storedAs));
        return new Outbound(Outbound.ANY_PARTITION, key, value, 0, 0);
    }
}
