package io.reformpulse.simulators.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Plays the arrivals of one dossier: what comes after its purge is too late (DESIGN 4.12). */
final class Lives {

    /** The key of ratings that name no dossier: no dossier's id is blank. */
    static final String NO_DOSSIER = "";

    private final OracleReference ref;
    private final Accounts accounts;
    private final long asOf;

    Lives(OracleReference ref, Accounts accounts, long asOf) {
        this.ref = ref;
        this.accounts = accounts;
        this.asOf = asOf;
    }

    /**
     * @param copiesByDossier each in order of arrival
     */
    List<Life> ofCommune(Map<String, List<Event>> copiesByDossier) {
        List<Life> lives = new ArrayList<>();
        copiesByDossier.forEach(
                (dossier, copies) -> lives.addAll(of(copies, !dossier.equals(NO_DOSSIER))));
        return lives;
    }

    /** A dossier that never had a receipt leaves no tombstone: what comes later starts it anew. */
    private List<Life> of(List<Event> copies, boolean named) {
        List<Life> lives = new ArrayList<>();
        Life life = new Life(ref, named);
        lives.add(life);
        for (Event copy : copies) {
            boolean expired = life.isExpired(copy.arrivedAt());
            if (expired && !life.waits()) {
                accounts.reject(copy.kind(), Rejected.TOO_LATE, copy.line());
                continue;
            }
            if (expired) {
                life.released = true;
                life = new Life(ref, named);
                lives.add(life);
            }
            life.add(copy);
        }
        life.released = life.isExpired(asOf) && life.waits();
        return lives;
    }
}
