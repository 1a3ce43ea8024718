package io.reformpulse.domain.kpi;

/** What is counted at an instant and added up over a window; append only, the order is stored. */
public enum Flow {
    RECEIVED,
    RECEIVED_ONLINE,
    RECEIVED_COUNTER,
    RECEIVED_POST,
    RESOLVED,
    STOPPED,
    WITHDRAWN,
    REFUSED,
    RETURNED,
    /** Over RESOLVED and STOPPED with a due; includes EARLY. */
    ON_TIME,
    EARLY,
    LATE,
    WITHDRAWN_ON_TIME,
    WITHDRAWN_LATE,
    SUPPLEMENT_REQUESTS,
    SECOND_SUPPLEMENTS,
    TIME_SAVED_MILLIS,
    RATINGS,
    SATISFIED,
    VERY_SATISFIED,
    DISSATISFIED,
    RATINGS_WITHOUT_DOSSIER,
    /** Resolved and stopped dossiers with a counted rating, by the end's time. */
    RATED_DOSSIERS
}
