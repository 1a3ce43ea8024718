package io.reformpulse.domain.alert.incident;

import java.util.Objects;

/**
 * What in a commune an incident is about.
 *
 * @param id a dossier's id, a rating's event id, a device or an officer; empty for the commune
 * @param day the local epoch day, for devices and officers; else 0
 */
public record CaseKey(Kind kind, String id, int day) implements Comparable<CaseKey> {
    /** Append only, stored. */
    public enum Kind {
        COMMUNE,
        DOSSIER,
        /** A rating without a dossier. */
        RATING,
        /** The ratings of one device on one day. */
        DEVICE,
        /** The dossiers ended by one officer on one day. */
        OFFICER
    }

    private static final String NO_DOSSIER = "\u0001";

    public static final CaseKey COMMUNE = new CaseKey(Kind.COMMUNE, "", 0);

    public CaseKey {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
    }

    public static CaseKey dossier(String dossierId) {
        return new CaseKey(Kind.DOSSIER, dossierId, 0);
    }

    public static CaseKey rating(String eventId) {
        return new CaseKey(Kind.RATING, eventId, 0);
    }

    /**
     * Its part of an alert's id: a dossier's own id, empty for the commune; others begin with a
     * character that no id holds, so that no two cases share one.
     */
    String text() {
        return switch (kind) {
            case COMMUNE, DOSSIER -> id;
            case RATING, DEVICE, OFFICER -> NO_DOSSIER + kind + " " + day + " " + id;
        };
    }

    @Override
    public int compareTo(CaseKey other) {
        int byKind = kind.compareTo(other.kind);
        if (byKind != 0) {
            return byKind;
        }
        int byId = id.compareTo(other.id);
        return byId != 0 ? byId : Integer.compare(day, other.day);
    }

    /** Not by the enum's identity, so that hash maps have one order on every JVM. */
    @Override
    public int hashCode() {
        return 31 * (31 * kind.ordinal() + id.hashCode()) + day;
    }
}
