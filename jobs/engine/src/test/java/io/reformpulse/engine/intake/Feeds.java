package io.reformpulse.engine.intake;

import io.reformpulse.domain.intake.Admission;
import io.reformpulse.domain.intake.RejectReason;
import io.reformpulse.domain.intake.StatelessChecks;
import io.reformpulse.domain.unit.Unit;
import io.reformpulse.domain.unit.UnitTree;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Records to decode, good but for what a test changes, and the checks of a small province. */
final class Feeds {
    static final String DOSSIER_LINE =
            "{\"kind\":\"dossier\",\"eventId\":\"e1\",\"dossierId\":\"H38-1\","
                    + "\"communeCode\":\"02734\",\"procedureCode\":\"1.001193\","
                    + "\"type\":\"RECEIVED\",\"occurredAt\":\"2024-03-05T09:10:00+07:00\","
                    + "\"dueAt\":null,\"channel\":\"COUNTER\",\"officerId\":null}";
    static final String RATING_LINE =
            "{\"kind\":\"rating\",\"eventId\":\"r1\",\"communeCode\":\"02734\","
                    + "\"dossierId\":\"H38-1\",\"procedureCode\":null,\"score\":5,"
                    + "\"channel\":\"BUTTON\",\"occurredAt\":\"2024-03-05T10:02:00+07:00\","
                    + "\"deviceId\":\"b7\"}";
    static final String HEARTBEAT_LINE =
            "{\"kind\":\"heartbeat\",\"communeCode\":\"02734\",\"sequence\":7,"
                    + "\"sentAt\":\"2024-03-05T10:02:00+07:00\",\"dossiersSent\":3}";

    private static final UnitTree UNITS =
            new UnitTree(
                    List.of(
                            new Unit("10", "Lào Cai", "TINH", null, null, null),
                            new Unit("02734", "Quang Kim", "XA", "10", null, null)));

    private Feeds() {}

    static StatelessChecks checks() {
        return new StatelessChecks(UNITS, StatelessChecks.NO_END);
    }

    static StatelessChecks checks(long until) {
        return new StatelessChecks(UNITS, until);
    }

    static Admission json(String line) {
        return json(line.getBytes(StandardCharsets.UTF_8));
    }

    static Admission json(byte[] line) {
        return new JsonFeedDecoder(checks()).decode(line, "events.jsonl", 0, 1, 0);
    }

    /** Why a line is rejected; null if it is not. */
    static RejectReason whyNot(String line) {
        Admission admission = json(line);
        return admission.isAdmitted() ? null : admission.rejected().reason();
    }
}
