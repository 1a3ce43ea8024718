package io.reformpulse.simulators.scenario.truth;

import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.DossierMessage;
import io.reformpulse.simulators.wire.HeartbeatMessage;
import io.reformpulse.simulators.wire.Mark;
import io.reformpulse.simulators.wire.RatingMessage;
import java.time.Duration;
import java.time.Instant;

/**
 * Why a delivery must be rejected: what its marks say, else what its times say once its arrival is
 * settled.
 *
 * @param inKafka the code for the record
 * @param inFile the code for its line in an event file
 */
record ExpectedRejection(String inKafka, String inFile) {
    /** Its own code comes only when nothing that would end the wait has come for 400 days. */
    static final String NEVER_RECEIVED = "NEVER_RECEIVED";

    private static final long YEAR_2000 = Instant.parse("2000-01-01T00:00:00Z").toEpochMilli();
    private static final long TOLERANCE = Duration.ofMinutes(5).toMillis();
    private static final long LATEST = Duration.ofDays(400).toMillis();

    /** Null if it counts. */
    static ExpectedRejection of(Delivery delivery) {
        ExpectedRejection marked = null;
        for (Mark mark : delivery.marks()) {
            if (mark.reason() != null) {
                marked = new ExpectedRejection(mark.reason(), mark.reasonInFile());
            }
        }
        if (marked != null && !marked.comesLater()) {
            return marked;
        }
        String untimely = untimely(delivery);
        return untimely == null ? marked : new ExpectedRejection(untimely, untimely);
    }

    boolean comesLater() {
        return NEVER_RECEIVED.equals(inKafka);
    }

    private static String untimely(Delivery delivery) {
        Long occurredAt = occurredAt(delivery);
        if (occurredAt == null) {
            return null;
        }
        if (occurredAt < YEAR_2000) {
            return "IMPLAUSIBLE_TIME";
        }
        if (occurredAt - TOLERANCE > delivery.arrivedAt()) {
            return "FUTURE";
        }
        return occurredAt < delivery.arrivedAt() - LATEST ? "TOO_LATE" : null;
    }

    private static Long occurredAt(Delivery delivery) {
        if (delivery.message() instanceof DossierMessage dossier) {
            return dossier.event().getOccurredAt();
        }
        if (delivery.message() instanceof RatingMessage rating) {
            return rating.event().getOccurredAt();
        }
        return delivery.message() instanceof HeartbeatMessage heartbeat
                ? (Long) heartbeat.event().getSentAt()
                : null;
    }
}
