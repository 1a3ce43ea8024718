package io.reformpulse.simulators.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Supplier;

/** Corrections of the events of one random dossier, wrong ones too, and what contradicts them. */
final class RandomCorrections {
    private final Dice dice;
    private final Mix mix;
    private final RandomRecords records;
    private final List<String> channels;
    private final Supplier<String> nextEventId;

    /**
     * @param channels in which steps come; null is one
     */
    RandomCorrections(
            Dice dice,
            Mix mix,
            RandomRecords records,
            List<String> channels,
            Supplier<String> nextEventId) {
        this.dice = dice;
        this.mix = mix;
        this.records = records;
        this.channels = channels;
        this.nextEventId = nextEventId;
    }

    void correct(ObjectNode wrong) {
        int kind = dice.upTo(10);
        if (kind == 0) {
            ObjectNode self = like(wrong);
            self.put("replaces", self.get("eventId").asText());
            shifted(self, wrong);
        } else if (kind == 1) {
            ObjectNode a = like(wrong);
            ObjectNode b = like(wrong);
            a.put("replaces", b.get("eventId").asText());
            b.put("replaces", a.get("eventId").asText());
            shifted(a, wrong);
            shifted(b, wrong);
        } else if (kind == 2) {
            ObjectNode stray = like(wrong);
            stray.put("replaces", "no-such-event");
            shifted(stray, wrong);
        } else if (kind < 5) {
            ObjectNode voided = like(wrong);
            voided.put("voided", true);
            voided.put("replaces", dice.chance(0.7) ? wrong.get("eventId").asText() : null);
            shifted(voided, wrong);
        } else {
            ObjectNode right = like(wrong);
            right.put("replaces", wrong.get("eventId").asText());
            if (shifted(right, wrong) && dice.chance(0.3)) {
                correct(right);
            }
        }
    }

    /** A copy with an id of its own. */
    ObjectNode like(ObjectNode event) {
        ObjectNode o = event.deepCopy();
        o.put("eventId", nextEventId.get());
        o.remove(List.of("replaces", "voided"));
        return o;
    }

    private boolean shifted(ObjectNode correction, ObjectNode wrong) {
        long at = records.occurredAt(wrong);
        if (dice.chance(0.7)) {
            at += dice.between(-2 * Dice.DAY, 2 * Dice.DAY);
        }
        return records.add(correction, at, dice.delay(Math.max(0.5, mix.disorder())));
    }

    /** The same id with another content. */
    void conflict(ObjectNode event) {
        ObjectNode other = event.deepCopy();
        long at = records.occurredAt(event);
        switch (dice.upTo(5)) {
            case 0 -> at += dice.between(-Dice.DAY, Dice.DAY);
            case 1 -> {
                other.put("procedureCode", dice.one(SmallReference.PROCEDURES));
                at += dice.upTo(2) * Dice.HOUR;
            }
            case 2 -> {
                boolean rating = other.has("score");
                other.put("channel", dice.one(rating ? RandomRecords.CHANNELS : channels));
                at += dice.upTo(2) * dice.between(-Dice.DAY, Dice.DAY);
            }
            case 3 -> other.put(dice.chance(0.5) ? "deviceId" : "officerId", "z");
            default -> {
                if (other.has("score")) {
                    other.put("score", 1 + dice.upTo(5));
                } else {
                    other.put("type", dice.one(List.of("RECEIVED", "IN_PROGRESS", "RESOLVED")));
                }
            }
        }
        records.add(other, at, dice.delay(0.5));
    }
}
