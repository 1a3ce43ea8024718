package io.reformpulse.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.intake.Provenance;
import io.reformpulse.domain.intake.RejectReason;
import io.reformpulse.domain.intake.Rejection;
import io.reformpulse.domain.intake.Topic;
import io.reformpulse.schemas.RejectedEvent;
import io.reformpulse.schemas.SingleObject;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RejectedEventsTest {
    @Test
    void aRecordUpToALimitGoesAlongWhole() throws Exception {
        byte[] raw = bytes(256 << 10);
        RejectedEvent event = sent(RejectReason.UNKNOWN_COMMUNE, raw, null);
        assertThat(event.getRaw().array()).isEqualTo(raw);
        assertThat(event.getRawLength()).isEqualTo(raw.length);
        assertThat(event.getSha256()).isNull();
        assertThat(event.getReason()).isEqualTo("UNKNOWN_COMMUNE");
        assertThat(event.getTopic()).isEqualTo("rating-events");
        assertThat(event.getPartition()).isEqualTo(3);
        assertThat(event.getOffset()).isEqualTo(42);
        assertThat(event.getArrivedAt()).isEqualTo(99);
        assertThat(event.getCommuneCode()).isEqualTo("02734");
    }

    @Test
    void ofALargerRecordTheBeginningAndItsFingerprintGoAlong() throws Exception {
        byte[] raw = bytes((256 << 10) + 1);
        RejectedEvent event = sent(RejectReason.UNDECODABLE, raw, "abc.bin");
        assertThat(event.getRaw().array()).isEqualTo(Arrays.copyOf(raw, 64 << 10));
        assertThat(event.getRawLength()).isEqualTo(raw.length);
        assertThat(event.getSha256()).isEqualTo(RejectedEvents.sha256(raw)).hasSize(64);
        assertThat(event.getStoredAs()).isEqualTo("abc.bin");
    }

    @Test
    void anEmptyRecordIsKeptAsEmptyAndADossierNeverReceivedHasNone() throws Exception {
        assertThat(sent(RejectReason.UNDECODABLE, new byte[0], null).getRaw().remaining()).isZero();
        assertThat(sent(RejectReason.NEVER_RECEIVED, new byte[0], null).getRaw()).isNull();
    }

    private static RejectedEvent sent(RejectReason reason, byte[] raw, String storedAs)
            throws Exception {
        Rejection rejection =
                new Rejection(
                        reason,
                        "It is no record.",
                        new Provenance(raw, "rating-events", 3, 42),
                        Topic.RATING,
                        "02734",
                        99,
                        1);
        return SingleObject.REJECTED_EVENT.decode(
                SingleObject.REJECTED_EVENT.encode(RejectedEvents.of(rejection, storedAs)));
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        return bytes;
    }
}
