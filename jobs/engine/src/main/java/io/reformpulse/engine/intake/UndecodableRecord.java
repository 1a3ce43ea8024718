package io.reformpulse.engine.intake;

import io.reformpulse.domain.intake.Admission;
import io.reformpulse.domain.intake.Provenance;
import io.reformpulse.domain.intake.RejectReason;
import io.reformpulse.domain.intake.Rejection;
import io.reformpulse.domain.intake.Topic;

/** The rejection of bytes out of which no record can be made. */
final class UndecodableRecord {
    private UndecodableRecord() {}

    static Admission because(
            RejectReason reason,
            String message,
            Provenance provenance,
            Topic topic,
            long arrivedAt) {
        return Admission.of(new Rejection(reason, message, provenance, topic, null, arrivedAt, 1));
    }

    /** What is wrong with the length of a record; null if nothing. */
    static String lengthObjection(byte[] raw) {
        if (raw.length <= FeedDecoder.LONGEST_RECORD_BYTES) {
            return null;
        }
        return String.format(
                "The record has %,d bytes, but an event at most %,d.",
                raw.length, FeedDecoder.LONGEST_RECORD_BYTES);
    }
}
