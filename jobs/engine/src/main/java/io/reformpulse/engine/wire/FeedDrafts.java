package io.reformpulse.engine.wire;

import io.reformpulse.domain.intake.FeedDraft;
import io.reformpulse.domain.intake.FeedField;
import io.reformpulse.domain.intake.Topic;
import io.reformpulse.schemas.DossierEvent;
import io.reformpulse.schemas.Heartbeat;
import io.reformpulse.schemas.RatingEvent;

/** Incoming Avro records as drafts, still to be checked. */
public final class FeedDrafts {
    private FeedDrafts() {}

    public static void fill(FeedDraft draft, DossierEvent event) {
        draft.topic(Topic.DOSSIER);
        draft.text(FeedField.EVENT_ID, event.getEventId());
        optional(draft, FeedField.REPLACES, event.getReplaces());
        draft.number(FeedField.VOIDED, event.getVoided() ? 1 : 0);
        draft.text(FeedField.DOSSIER_ID, event.getDossierId());
        draft.text(FeedField.COMMUNE_CODE, event.getCommuneCode());
        draft.text(FeedField.PROCEDURE_CODE, event.getProcedureCode());
        draft.text(FeedField.TYPE, event.getType().name());
        draft.number(FeedField.OCCURRED_AT, event.getOccurredAt());
        if (event.getDueAt() != null) {
            draft.number(FeedField.DUE_AT, event.getDueAt());
        }
        if (event.getChannel() != null) {
            draft.text(FeedField.CHANNEL, event.getChannel().name());
        }
        optional(draft, FeedField.OFFICER_ID, event.getOfficerId());
    }

    public static void fill(FeedDraft draft, RatingEvent event) {
        draft.topic(Topic.RATING);
        draft.text(FeedField.EVENT_ID, event.getEventId());
        optional(draft, FeedField.REPLACES, event.getReplaces());
        draft.number(FeedField.VOIDED, event.getVoided() ? 1 : 0);
        draft.text(FeedField.COMMUNE_CODE, event.getCommuneCode());
        optional(draft, FeedField.DOSSIER_ID, event.getDossierId());
        optional(draft, FeedField.PROCEDURE_CODE, event.getProcedureCode());
        draft.number(FeedField.SCORE, event.getScore());
        draft.text(FeedField.CHANNEL, event.getChannel().name());
        draft.number(FeedField.OCCURRED_AT, event.getOccurredAt());
        optional(draft, FeedField.DEVICE_ID, event.getDeviceId());
    }

    public static void fill(FeedDraft draft, Heartbeat heartbeat) {
        draft.topic(Topic.HEARTBEAT);
        draft.text(FeedField.COMMUNE_CODE, heartbeat.getCommuneCode());
        draft.number(FeedField.SENT_AT, heartbeat.getSentAt());
        draft.number(FeedField.SEQUENCE, heartbeat.getSequence());
        if (heartbeat.getDossiersSent() != null) {
            draft.number(FeedField.DOSSIERS_SENT, heartbeat.getDossiersSent());
        }
        if (heartbeat.getRatingsSent() != null) {
            draft.number(FeedField.RATINGS_SENT, heartbeat.getRatingsSent());
        }
    }

    /** Sets when the record arrived, which Kafka knows and the record does not. */
    public static void arrived(FeedDraft draft, long arrivedAt) {
        draft.number(FeedField.ARRIVED_AT, arrivedAt);
    }

    private static void optional(FeedDraft draft, FeedField field, String value) {
        if (value != null) {
            draft.text(field, value);
        }
    }
}
