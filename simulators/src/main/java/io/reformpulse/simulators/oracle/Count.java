package io.reformpulse.simulators.oracle;

import java.util.Locale;

/** What is counted or summed up in a row; most of it is a column of kpis.csv by the same name. */
enum Count {
    RECEIVED,
    RECEIVED_ONLINE,
    RECEIVED_COUNTER,
    RECEIVED_POST,
    CARRIED_OVER,
    ENDED,
    RESOLVED,
    STOPPED,
    WITHDRAWN,
    REFUSED,
    RETURNED,
    WITH_DUE,
    ON_TIME,
    EARLY,
    LATE,
    WITHDRAWN_ON_TIME,
    WITHDRAWN_LATE,
    SUPPLEMENT_REQUESTS,
    SECOND_SUPPLEMENTS,
    HANDLING_COUNT,
    HANDLING_MS,
    OFFICE_MS,
    TIME_SAVED_MS,
    OPEN_END,
    PAUSED_END,
    OVERDUE_END,
    PAUSED_OVERDUE_END,
    NO_DUE_OPEN_END,
    NO_DUE_PAUSED_END,
    RATINGS,
    RATINGS_WITHOUT_DOSSIER,
    SATISFIED,
    VERY_SATISFIED,
    DISSATISFIED,
    RATED_DOSSIERS;

    static Count ofColumn(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
