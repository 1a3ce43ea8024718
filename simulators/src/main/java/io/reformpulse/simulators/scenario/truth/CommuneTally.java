package io.reformpulse.simulators.scenario.truth;

import io.reformpulse.schemas.DossierEvent;
import io.reformpulse.schemas.EventType;
import io.reformpulse.schemas.RatingEvent;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.DossierMessage;
import io.reformpulse.simulators.wire.HeartbeatMessage;
import io.reformpulse.simulators.wire.Mark;
import io.reformpulse.simulators.wire.Message;
import io.reformpulse.simulators.wire.RatingMessage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what arrived from one commune's feed. */
final class CommuneTally {
    private final Map<String, Long> records = new TreeMap<>();
    private long ended;
    private long late;
    private long ratings;
    private long satisfied;

    void arrived(Delivery delivery) {
        Message message = delivery.message();
        records.merge(kind(message), 1L, Long::sum);
        if (delivery.has(Mark.Effect.ADDED)) {
            return;
        }
        if (message instanceof DossierMessage dossier && isEnd(dossier.event())) {
            ended++;
            late += endedLate(delivery) ? 1 : 0;
        } else if (message instanceof RatingMessage rating) {
            RatingEvent event = rating.event();
            ratings++;
            satisfied += event.getScore() >= 4 ? 1 : 0;
        }
    }

    static String kind(Message message) {
        if (message instanceof DossierMessage) {
            return "dossier";
        }
        if (message instanceof RatingMessage) {
            return "rating";
        }
        return message instanceof HeartbeatMessage ? "heartbeat" : "noise";
    }

    private static boolean isEnd(DossierEvent event) {
        return event.getType() == EventType.RESOLVED || event.getType() == EventType.STOPPED;
    }

    private static boolean endedLate(Delivery delivery) {
        return delivery.marks().stream().anyMatch(mark -> mark.cause().equals(Mark.WORK));
    }

    Manifest.Commune truth(String code, Manifest.Conduct usual, List<Manifest.Conduct> conduct) {
        return new Manifest.Commune(code, usual, conduct, records, ended, late, ratings, satisfied);
    }
}
