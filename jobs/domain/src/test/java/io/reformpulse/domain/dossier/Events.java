package io.reformpulse.domain.dossier;

/** Events of one dossier, for tests. */
final class Events {
    static final String COMMUNE = "02734";
    static final String DOSSIER = "H38-1";
    static final String PROCEDURE = "1.004859";

    private Events() {}

    static DossierEvent event(String id, EventType type, long occurredAt) {
        return event(id, type, occurredAt, null, null);
    }

    static DossierEvent event(
            String id, EventType type, long occurredAt, Long dueAt, String replaces) {
        return event(id, type, occurredAt, dueAt, replaces, false);
    }

    static DossierEvent voided(String id, EventType type, long occurredAt, String replaces) {
        return event(id, type, occurredAt, null, replaces, true);
    }

    static DossierEvent event(
            String id,
            EventType type,
            long occurredAt,
            Long dueAt,
            String replaces,
            boolean voided) {
        return new DossierEvent(
                id,
                replaces,
                voided,
                DOSSIER,
                COMMUNE,
                PROCEDURE,
                type,
                occurredAt,
                dueAt,
                null,
                null);
    }
}
