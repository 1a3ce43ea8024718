package io.reformpulse.domain.dossier;

/** How a dossier's end stands to its due (4.3). */
public enum Verdict {
    /** It has no due, or was refused. */
    NONE,
    /** On time, and on an earlier date than its due; day limits but SAME_DAY only. */
    EARLY,
    ON_TIME,
    LATE,
    /** Not ended. */
    OPEN
}
