package io.reformpulse.standalone.chaos.feed;

import io.reformpulse.schemas.DossierEvent;
import io.reformpulse.schemas.Heartbeat;
import io.reformpulse.schemas.RatingEvent;
import io.reformpulse.simulators.wire.DossierMessage;
import io.reformpulse.simulators.wire.HeartbeatMessage;
import io.reformpulse.simulators.wire.Message;
import io.reformpulse.simulators.wire.RatingMessage;

/** Messages as they would be of another commune, or of another time. */
final class Moved {
    private Moved() {}

    /** The same of a commune; its ids stay unlike all others. Signs of life stay where they are. */
    static Message to(String commune, Message message) {
        String from = message.communeCode() + "-";
        if (message instanceof DossierMessage step) {
            DossierEvent event = step.event();
            return new DossierMessage(
                    DossierEvent.newBuilder(event)
                            .setEventId(from + event.getEventId())
                            .setReplaces(prefixed(from, event.getReplaces()))
                            .setDossierId(from + event.getDossierId())
                            .setCommuneCode(commune)
                            .build());
        }
        if (message instanceof RatingMessage rating) {
            RatingEvent event = rating.event();
            return new RatingMessage(
                    RatingEvent.newBuilder(event)
                            .setEventId(from + event.getEventId())
                            .setReplaces(prefixed(from, event.getReplaces()))
                            .setDossierId(prefixed(from, event.getDossierId()))
                            .setCommuneCode(commune)
                            .build());
        }
        return message;
    }

    private static String prefixed(String prefix, String id) {
        return id == null ? null : prefix + id;
    }

    /** The same of a clock that is so many milliseconds ahead. */
    static Message ahead(long millis, Message message) {
        if (message instanceof DossierMessage step) {
            long at = step.event().getOccurredAt() + millis;
            return new DossierMessage(
                    DossierEvent.newBuilder(step.event()).setOccurredAt(at).build());
        }
        if (message instanceof RatingMessage rating) {
            long at = rating.event().getOccurredAt() + millis;
            return new RatingMessage(
                    RatingEvent.newBuilder(rating.event()).setOccurredAt(at).build());
        }
        if (message instanceof HeartbeatMessage sign) {
            long at = sign.event().getSentAt() + millis;
            return new HeartbeatMessage(Heartbeat.newBuilder(sign.event()).setSentAt(at).build());
        }
        return message;
    }

    /**
     * By what a dossier and its ratings are kept together; null for what has no place of its own.
     */
    static String subject(Message message) {
        if (message instanceof DossierMessage step) {
            return step.communeCode() + " " + step.event().getDossierId();
        }
        if (message instanceof RatingMessage rating) {
            String dossier = rating.event().getDossierId();
            return rating.communeCode() + " " + (dossier == null ? rating.id() : dossier);
        }
        return null;
    }
}
