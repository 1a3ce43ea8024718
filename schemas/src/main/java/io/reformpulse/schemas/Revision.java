package io.reformpulse.schemas;

import java.util.Comparator;

/**
 * What readers of an upsert topic go by: of one key they keep the greatest. Restarts of the job
 * count first, publications second.
 */
public record Revision(long generation, long epoch) implements Comparable<Revision> {
    private static final Comparator<Revision> ORDER =
            Comparator.comparingLong(Revision::generation).thenComparingLong(Revision::epoch);

    public static Revision of(KpiUpdate row) {
        return new Revision(row.getGeneration(), row.getEpoch());
    }

    public static Revision of(DossierView view) {
        return new Revision(view.getGeneration(), view.getEpoch());
    }

    public static Revision of(EpochMarker marker) {
        return new Revision(marker.getGeneration(), marker.getEpoch());
    }

    /** Which of two rows of one key stands: of equals the one read later. */
    public static KpiUpdate newer(KpiUpdate known, KpiUpdate read) {
        return of(read).compareTo(of(known)) >= 0 ? read : known;
    }

    /** Which of two views of one dossier stands: of equals the one read later. */
    public static DossierView newer(DossierView known, DossierView read) {
        return of(read).compareTo(of(known)) >= 0 ? read : known;
    }

    @Override
    public int compareTo(Revision other) {
        return ORDER.compare(this, other);
    }
}
