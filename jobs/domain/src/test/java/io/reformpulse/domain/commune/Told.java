package io.reformpulse.domain.commune;

import io.reformpulse.domain.dossier.Channel;
import io.reformpulse.domain.dossier.DossierEvent;
import io.reformpulse.domain.dossier.EventType;
import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.domain.intake.Provenance;
import io.reformpulse.domain.intake.Topic;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Records of commune C1 told in local times of Lào Cai, such as "2024-03-05T09:10". */
final class Told {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private Told() {}

    static long at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant().toEpochMilli();
    }

    /** A step of a dossier of the procedure "work" (5 working days) that arrived as it occurred. */
    static FeedRecord step(String dossierId, EventType type, String occurred) {
        return step(dossierId, type, occurred, occurred);
    }

    static FeedRecord step(String dossierId, EventType type, String occurred, String arrived) {
        DossierEvent event =
                new DossierEvent(
                        dossierId + "-" + type,
                        null,
                        false,
                        dossierId,
                        "C1",
                        "work",
                        type,
                        at(occurred),
                        null,
                        Channel.COUNTER,
                        null);
        Provenance provenance = new Provenance(new byte[] {1}, "dossier-events", 0, 0);
        return new FeedRecord(Topic.DOSSIER, event, null, null, at(arrived), provenance);
    }
}
