package io.reformpulse.controlroom.present;

import java.util.Locale;

/** Behind which figure dossiers are listed. */
public enum DossierList {
    OVERDUE,
    DUE_SOON,
    SECOND_SUPPLEMENT,
    OPEN,
    PAUSED;

    /** As in an address: due-soon. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
