package io.reformpulse.standalone.rules;

import io.reformpulse.domain.alert.rule.Subject;
import io.reformpulse.schemas.KpiUpdate;
import java.util.List;

/** Where published rows tell how many cases a rate has. */
final class RowCases {
    private RowCases() {}

    /** The columns of kpis.csv that add up to the cases. */
    static List<String> columns(Subject subject) {
        return switch (subject) {
            case ON_TIME_RATE -> List.of("on_time", "late");
            case SATISFIED_RATE -> List.of("ratings");
            case RESPONSE_RATE -> List.of("resolved", "stopped");
            // Every dossier that is timed is timed by both clocks.
            case HANDLING_TIME, OFFICE_TIME -> List.of("handling_count");
            default -> throw noRate(subject);
        };
    }

    static long of(Subject subject, KpiUpdate row) {
        return switch (subject) {
            case ON_TIME_RATE -> row.getOnTime() + row.getLate();
            case SATISFIED_RATE -> row.getRatings();
            case RESPONSE_RATE -> row.getResolved() + row.getStopped();
            case HANDLING_TIME -> row.getHandlingCount();
            case OFFICE_TIME -> row.getOfficeCount();
            default -> throw noRate(subject);
        };
    }

    private static IllegalArgumentException noRate(Subject subject) {
        return new IllegalArgumentException(subject + " is no rate of published figures.");
    }
}
