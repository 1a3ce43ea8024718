package io.reformpulse.domain.commune;

import io.reformpulse.domain.dossier.DossierView;
import io.reformpulse.domain.intake.Rejection;
import io.reformpulse.domain.kpi.KpiRow;
import io.reformpulse.domain.kpi.Window;

/** Port: what a commune says to the outside. */
public interface CommuneAnswers {
    /** A row of the commune's own. */
    void row(KpiRow row);

    /** An hour's row that is no longer kept. */
    void expired(Window hour, long epoch);

    /** The same change for every ancestor. */
    void change(TallyChange change);

    /** A dossier as it now stands. */
    void view(DossierView view, long epoch);

    /** A dossier that is no longer kept. */
    void gone(String dossierId, long epoch);

    void rejected(Rejection rejection);
}
