package io.reformpulse.domain.intake;

import java.time.Instant;
import java.util.List;

/** Which fields each kind of record must and may have, and what their values may be. */
final class FieldRules {
    private static final long YEAR_1 = Instant.parse("0001-01-01T00:00:00Z").toEpochMilli();
    private static final long YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z").toEpochMilli();

    private static final List<FeedField> TEXTS =
            List.of(
                    FeedField.EVENT_ID,
                    FeedField.REPLACES,
                    FeedField.DOSSIER_ID,
                    FeedField.COMMUNE_CODE,
                    FeedField.PROCEDURE_CODE,
                    FeedField.OFFICER_ID,
                    FeedField.DEVICE_ID);
    private static final List<FeedField> IDS =
            List.of(FeedField.EVENT_ID, FeedField.REPLACES, FeedField.DOSSIER_ID);
    private static final List<FeedField> COUNTS =
            List.of(FeedField.DOSSIERS_SENT, FeedField.RATINGS_SENT);

    private static final long DOSSIER_REQUIRED =
            FeedField.bits(
                    FeedField.EVENT_ID,
                    FeedField.DOSSIER_ID,
                    FeedField.COMMUNE_CODE,
                    FeedField.PROCEDURE_CODE,
                    FeedField.TYPE,
                    FeedField.OCCURRED_AT);
    private static final long DOSSIER_OPTIONAL =
            FeedField.bits(
                    FeedField.REPLACES,
                    FeedField.VOIDED,
                    FeedField.DUE_AT,
                    FeedField.CHANNEL,
                    FeedField.OFFICER_ID,
                    FeedField.ARRIVED_AT);
    private static final long RATING_REQUIRED =
            FeedField.bits(
                    FeedField.EVENT_ID,
                    FeedField.COMMUNE_CODE,
                    FeedField.SCORE,
                    FeedField.CHANNEL,
                    FeedField.OCCURRED_AT);
    private static final long RATING_OPTIONAL =
            FeedField.bits(
                    FeedField.REPLACES,
                    FeedField.VOIDED,
                    FeedField.DOSSIER_ID,
                    FeedField.PROCEDURE_CODE,
                    FeedField.DEVICE_ID,
                    FeedField.ARRIVED_AT);
    private static final long HEARTBEAT_REQUIRED =
            FeedField.bits(FeedField.COMMUNE_CODE, FeedField.SENT_AT, FeedField.SEQUENCE);
    private static final long HEARTBEAT_OPTIONAL =
            FeedField.bits(FeedField.DOSSIERS_SENT, FeedField.RATINGS_SENT, FeedField.ARRIVED_AT);

    private FieldRules() {}

    /** Which required field a record lacks, as a sentence; null if none. */
    static String missing(FeedDraft draft) {
        if (!draft.has(FeedField.KIND)) {
            return "The field kind is missing; give dossier, rating or heartbeat.";
        }
        if (draft.topic() == null) {
            return null;
        }
        FeedField lacking = draft.firstMissing(required(draft.topic()));
        return lacking == null ? null : "The field " + lacking.label() + " is missing; send it.";
    }

    /** What is wrong with the fields that its kind of record has; null if nothing. */
    static String invalid(FeedDraft draft) {
        Topic topic = draft.topic();
        if (topic == null) {
            return draft.complaint(FeedField.KIND.bit());
        }
        long own = required(topic) | optional(topic);
        String complaint = draft.complaint(own);
        if (complaint == null) {
            complaint = invalidText(draft, own);
        }
        return complaint == null ? invalidValue(draft) : complaint;
    }

    private static String invalidText(FeedDraft draft, long own) {
        for (FeedField field : TEXTS) {
            String text = (own & field.bit()) == 0 ? null : draft.text(field);
            String objection = text == null ? null : TextRule.objection(text);
            if (objection != null) {
                return sentence(field, text, objection);
            }
        }
        for (FeedField field : IDS) {
            String id = (own & field.bit()) == 0 ? null : draft.text(field);
            if (id != null && id.isBlank()) {
                return sentence(field, id, "is blank; give the id or leave the field out");
            }
        }
        return null;
    }

    private static String invalidValue(FeedDraft draft) {
        return switch (draft.topic()) {
            case DOSSIER -> invalidDossier(draft);
            case RATING -> invalidRating(draft);
            case HEARTBEAT -> invalidHeartbeat(draft);
        };
    }

    private static String invalidDossier(FeedDraft draft) {
        String type = draft.text(FeedField.TYPE);
        if (Words.type(type) == null) {
            return sentence(FeedField.TYPE, type, "is no step of a dossier");
        }
        String channel = draft.text(FeedField.CHANNEL);
        if (channel != null && Words.channel(channel) == null) {
            return sentence(FeedField.CHANNEL, channel, "is no way for a dossier to come in");
        }
        Long dueAt = draft.numberOrNull(FeedField.DUE_AT);
        if (dueAt != null && (dueAt < YEAR_1 || dueAt >= YEAR_10000)) {
            return sentence(FeedField.DUE_AT, dueAt + " ms", "lies outside the years 1 to 9999");
        }
        return null;
    }

    private static String invalidRating(FeedDraft draft) {
        String channel = draft.text(FeedField.CHANNEL);
        return Words.ratingChannel(channel) != null
                ? null
                : sentence(FeedField.CHANNEL, channel, "is no way to give a rating");
    }

    private static String invalidHeartbeat(FeedDraft draft) {
        for (FeedField field : COUNTS) {
            Long count = draft.numberOrNull(field);
            if (count != null && (count < 0 || count > Integer.MAX_VALUE)) {
                return sentence(field, count.toString(), "is no count of records");
            }
        }
        return null;
    }

    private static String sentence(FeedField field, String value, String objection) {
        return "The " + field.label() + " " + TextRule.shown(value) + " " + objection + ".";
    }

    private static long required(Topic topic) {
        return switch (topic) {
            case DOSSIER -> DOSSIER_REQUIRED;
            case RATING -> RATING_REQUIRED;
            case HEARTBEAT -> HEARTBEAT_REQUIRED;
        };
    }

    private static long optional(Topic topic) {
        return switch (topic) {
            case DOSSIER -> DOSSIER_OPTIONAL;
            case RATING -> RATING_OPTIONAL;
            case HEARTBEAT -> HEARTBEAT_OPTIONAL;
        };
    }
}
