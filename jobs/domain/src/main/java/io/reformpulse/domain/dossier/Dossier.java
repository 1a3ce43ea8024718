package io.reformpulse.domain.dossier;

import io.reformpulse.domain.commune.Reference;
import io.reformpulse.domain.kpi.Contribution;

/** A dossier as a pure function of its file (4.1 to 4.3, 4.5 to 4.7). */
public final class Dossier {
    /** Where there is no such instant or minute. */
    public static final long NEVER = Long.MAX_VALUE;

    private Dossier() {}

    public static Dossier of(DossierFile file, Reference reference) {
        return new Dossier();
    }

    public Contribution contribution() {
        return Contribution.NONE;
    }

    public Standing standing() {
        return Standing.NONE;
    }

    public boolean openAt(long eventsBefore) {
        return false;
    }

    public boolean pausedAt(long eventsBefore) {
        return false;
    }

    public boolean overdueAt(long eventsBefore, long comparedWith) {
        return false;
    }

    public long runningDue(long eventsBefore) {
        return NEVER;
    }

    public long lastEventAt() {
        return Long.MIN_VALUE;
    }

    public long purgeAt() {
        return NEVER;
    }

    public boolean neverReceived() {
        return false;
    }

    public long overdueFrom() {
        return NEVER;
    }

    public DossierView view() {
        return null;
    }
}
