package io.reformpulse.simulators.oracle;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What a random event file is made of; the shares are probabilities per dossier or per event.
 *
 * @param from the first day
 * @param days how many days the file spans; nothing arrives after them
 * @param zone for the times of day that matter (the end of office hours, midnight)
 * @param disorder events late by days to 420 days, odd orders, missing receipts
 * @param pauses supplement and fee requests, some of them twice
 * @param explicitDues dues given by the feed
 * @param corrections replaced and voided events, chains, cycles, self-references
 * @param copies duplicates with another arrival, and ids with two contents
 * @param ratings ratings with and without a dossier, within and after 24 hours
 * @param bad records that must be rejected
 * @param afterlife events and corrections that come when a dossier is purged or a year frozen
 * @param ambiguous what the design can be read in two ways about: submissions with a due after the
 *     receipt, events for a dossier after its NEVER_RECEIVED, events of a unit that is no leaf
 * @param shuffled lines in random order, not in order of arrival
 */
public record Mix(
        LocalDate from,
        int days,
        ZoneId zone,
        double disorder,
        double pauses,
        double explicitDues,
        double corrections,
        double copies,
        double ratings,
        double bad,
        double afterlife,
        double ambiguous,
        boolean shuffled) {

    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate FROM = LocalDate.of(2023, 11, 1);

    /** Ordinary dossiers, in order, over some months. */
    public static Mix tidy(int days) {
        return new Mix(FROM, days, HANOI, 0, 0.2, 0.3, 0, 0, 0.5, 0, 0, 0, false);
    }

    /** Everything that the design decides. */
    public static Mix nasty(int days) {
        return new Mix(FROM, days, HANOI, 0.3, 0.5, 0.4, 0.25, 0.2, 0.6, 0.05, 0, 0, true);
    }

    /** Four years, so that dossiers are purged and years frozen, and what comes after that. */
    public static Mix longSpan() {
        LocalDate from = LocalDate.of(2022, 3, 1);
        return new Mix(from, 1460, HANOI, 0.3, 0.5, 0.4, 0.25, 0.2, 0.6, 0.05, 0.3, 0, true);
    }

    public Mix withZone(ZoneId other) {
        return new Mix(
                from,
                days,
                other,
                disorder,
                pauses,
                explicitDues,
                corrections,
                copies,
                ratings,
                bad,
                afterlife,
                ambiguous,
                shuffled);
    }

    public Mix withAmbiguous(double share) {
        return new Mix(
                from,
                days,
                zone,
                disorder,
                pauses,
                explicitDues,
                corrections,
                copies,
                ratings,
                bad,
                afterlife,
                share,
                shuffled);
    }
}
