package io.reformpulse.domain.intake;

import io.reformpulse.domain.dossier.DossierEvent;
import io.reformpulse.domain.rating.RatingEvent;
import io.reformpulse.domain.unit.UnitTree;
import java.time.Instant;

/**
 * What can be said of a record without knowing any other (4.11). The first objection wins, in this
 * order: missing field, invalid field, unknown commune, score out of range, implausible time,
 * future, too late. A blank communeCode is an unknown commune, not an invalid field.
 */
public final class StatelessChecks {
    /** The {@code until} of a feed that goes on for ever. */
    public static final long NO_END = Long.MAX_VALUE;

    private static final long YEAR_2000 = Instant.parse("2000-01-01T00:00:00Z").toEpochMilli();

    /** By how much a record's own time may lie after its arrival. */
    public static final long CLOCK_TOLERANCE_MILLIS = 5 * 60_000L;

    /**
     * 400 days: by how much a record may come late, and so how long what it could still change is
     * kept.
     */
    public static final long LATEST_MILLIS = 400 * 86_400_000L;

    private final UnitTree units;
    private final long until;

    /**
     * @param until the end of a replay, exclusive, epoch milliseconds; {@link #NO_END} without one
     */
    public StatelessChecks(UnitTree units, long until) {
        this.units = units;
        this.until = until;
    }

    /** Admits the record or says why not. One without an arrivedAt arrived when it occurred. */
    public Admission check(FeedDraft draft, Provenance provenance) {
        String missing = FieldRules.missing(draft);
        if (missing != null) {
            return reject(RejectReason.MISSING_FIELD, missing, draft, provenance);
        }
        String invalid = FieldRules.invalid(draft);
        if (invalid != null) {
            return reject(RejectReason.INVALID_FIELD, invalid, draft, provenance);
        }
        String commune = draft.text(FeedField.COMMUNE_CODE);
        if (!units.isCommune(commune)) {
            String message = unknownCommune(commune);
            return reject(RejectReason.UNKNOWN_COMMUNE, message, draft, provenance);
        }
        long score = draft.number(FeedField.SCORE);
        if (draft.topic() == Topic.RATING && (score < 1 || score > 5)) {
            String message = "A score is 1 to 5, but is " + score + ".";
            return reject(RejectReason.SCORE_OUT_OF_RANGE, message, draft, provenance);
        }
        return checkTimes(draft, provenance);
    }

    private Admission checkTimes(FeedDraft draft, Provenance provenance) {
        long occurredAt = draft.number(occurrence(draft));
        long arrivedAt = arrivedAt(draft);
        if (occurredAt < YEAR_2000) {
            String message = "It occurred at " + iso(occurredAt) + ", before the year 2000.";
            return reject(RejectReason.IMPLAUSIBLE_TIME, message, draft, provenance);
        }
        // Written so that an absurd arrivedAt cannot overflow.
        if (occurredAt - CLOCK_TOLERANCE_MILLIS > arrivedAt) {
            String message = times(draft, "more than 5 minutes too early; set the sender's clock");
            return reject(RejectReason.FUTURE, message, draft, provenance);
        }
        if (occurredAt >= until || arrivedAt >= until) {
            String message = times(draft, "not before the replay's end at " + iso(until));
            return reject(RejectReason.FUTURE, message, draft, provenance);
        }
        if (occurredAt < arrivedAt - LATEST_MILLIS) {
            String message = times(draft, "more than 400 days after it occurred");
            return reject(RejectReason.TOO_LATE, message, draft, provenance);
        }
        return Admission.of(record(draft, arrivedAt, provenance));
    }

    private static FeedRecord record(FeedDraft draft, long arrivedAt, Provenance provenance) {
        return switch (draft.topic()) {
            case DOSSIER ->
                    new FeedRecord(
                            Topic.DOSSIER, dossier(draft), null, null, arrivedAt, provenance);
            case RATING ->
                    new FeedRecord(Topic.RATING, null, rating(draft), null, arrivedAt, provenance);
            case HEARTBEAT ->
                    new FeedRecord(
                            Topic.HEARTBEAT, null, null, heartbeat(draft), arrivedAt, provenance);
        };
    }

    private static DossierEvent dossier(FeedDraft draft) {
        return new DossierEvent(
                draft.text(FeedField.EVENT_ID),
                draft.text(FeedField.REPLACES),
                voided(draft),
                draft.text(FeedField.DOSSIER_ID),
                draft.text(FeedField.COMMUNE_CODE),
                draft.text(FeedField.PROCEDURE_CODE),
                Words.type(draft.text(FeedField.TYPE)),
                draft.number(FeedField.OCCURRED_AT),
                draft.numberOrNull(FeedField.DUE_AT),
                Words.channel(draft.text(FeedField.CHANNEL)),
                draft.text(FeedField.OFFICER_ID));
    }

    private static RatingEvent rating(FeedDraft draft) {
        return new RatingEvent(
                draft.text(FeedField.EVENT_ID),
                draft.text(FeedField.REPLACES),
                voided(draft),
                draft.text(FeedField.COMMUNE_CODE),
                draft.text(FeedField.DOSSIER_ID),
                draft.text(FeedField.PROCEDURE_CODE),
                (int) draft.number(FeedField.SCORE),
                Words.ratingChannel(draft.text(FeedField.CHANNEL)),
                draft.number(FeedField.OCCURRED_AT),
                draft.text(FeedField.DEVICE_ID));
    }

    private static Heartbeat heartbeat(FeedDraft draft) {
        return new Heartbeat(
                draft.text(FeedField.COMMUNE_CODE),
                draft.number(FeedField.SENT_AT),
                draft.number(FeedField.SEQUENCE),
                count(draft, FeedField.DOSSIERS_SENT),
                count(draft, FeedField.RATINGS_SENT));
    }

    private static boolean voided(FeedDraft draft) {
        return draft.has(FeedField.VOIDED) && draft.number(FeedField.VOIDED) != 0;
    }

    private static Integer count(FeedDraft draft, FeedField field) {
        return draft.has(field) ? (int) draft.number(field) : null;
    }

    private static FeedField occurrence(FeedDraft draft) {
        return draft.topic() == Topic.HEARTBEAT ? FeedField.SENT_AT : FeedField.OCCURRED_AT;
    }

    private static long arrivedAt(FeedDraft draft) {
        Long arrivedAt = draft.numberOrNull(FeedField.ARRIVED_AT);
        if (arrivedAt != null) {
            return arrivedAt;
        }
        Long occurredAt = draft.numberOrNull(occurrence(draft));
        return occurredAt == null ? 0 : occurredAt;
    }

    private Admission reject(
            RejectReason reason, String message, FeedDraft draft, Provenance provenance) {
        String commune = draft.text(FeedField.COMMUNE_CODE);
        return Admission.of(
                new Rejection(
                        reason,
                        message,
                        provenance,
                        draft.topic(),
                        commune != null && units.isCommune(commune) ? commune : null,
                        arrivedAt(draft),
                        1));
    }

    private String unknownCommune(String code) {
        if (code.isBlank()) {
            return "The communeCode is blank; give the code of a commune in units.csv.";
        }
        String what = units.unit(code) == null ? "is not" : "is not a leaf";
        return "The communeCode " + TextRule.shown(code) + " " + what + " in units.csv.";
    }

    private static String times(FeedDraft draft, String objection) {
        return String.format(
                "It occurred at %s and arrived at %s, %s.",
                iso(draft.number(occurrence(draft))), iso(arrivedAt(draft)), objection);
    }

    private static String iso(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }
}
