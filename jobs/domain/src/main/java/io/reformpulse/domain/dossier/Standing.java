package io.reformpulse.domain.dossier;

/**
 * Where the records of one dossier stand in the conservation count (4.11), duplicates and rejected
 * ones aside. Each event of its sets is in exactly one of the six.
 *
 * @param replaced dossier events voided or replaced
 * @param ratingsSuperseded ratings that gave way to the one that counts
 */
public record Standing(
        int applied,
        int waiting,
        int replaced,
        int ratingsApplied,
        int ratingsReplaced,
        int ratingsSuperseded) {
    /** Nothing to account for. */
    public static final Standing NONE = new Standing(0, 0, 0, 0, 0, 0);
}
