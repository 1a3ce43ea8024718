package io.reformpulse.domain.intake;

/** The fields of all kinds of record; declared in the order in which they are complained about. */
public enum FeedField {
    KIND("kind"),
    EVENT_ID("eventId"),
    REPLACES("replaces"),
    VOIDED("voided"),
    DOSSIER_ID("dossierId"),
    COMMUNE_CODE("communeCode"),
    PROCEDURE_CODE("procedureCode"),
    TYPE("type"),
    SCORE("score"),
    OCCURRED_AT("occurredAt"),
    DUE_AT("dueAt"),
    CHANNEL("channel"),
    OFFICER_ID("officerId"),
    DEVICE_ID("deviceId"),
    SENT_AT("sentAt"),
    SEQUENCE("sequence"),
    DOSSIERS_SENT("dossiersSent"),
    RATINGS_SENT("ratingsSent"),
    ARRIVED_AT("arrivedAt");

    private final String label;

    FeedField(String label) {
        this.label = label;
    }

    /** Its name in schemas and event files. */
    public String label() {
        return label;
    }

    long bit() {
        return 1L << ordinal();
    }

    static long bits(FeedField... fields) {
        long bits = 0;
        for (FeedField field : fields) {
            bits |= field.bit();
        }
        return bits;
    }
}
