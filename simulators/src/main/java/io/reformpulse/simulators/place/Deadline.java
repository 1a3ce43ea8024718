package io.reformpulse.simulators.place;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * The appointment a clerk would write on the slip: the closing hour of the due date, or the hour.
 */
public final class Deadline {
    private static final long HOUR = 3_600_000L;

    private final Place place;
    private final OfficeTime office;

    public Deadline(Place place, OfficeTime office) {
        this.place = place;
        this.office = office;
    }

    /** Epoch milliseconds; {@code received} may lie outside office hours. */
    public long of(Procedure procedure, long received) {
        long open = office.nextOpen(received);
        LocalDate day = office.dateOf(open);
        int limit = procedure.limit();
        return switch (procedure.limitKind()) {
            case SAME_DAY -> office.closingOf(afterCutoff(open) ? day.plusDays(1) : day);
            case WORKING_HOUR -> office.instantOf(office.at(open) + limit * HOUR);
            case WORKING_DAY -> office.closingOf(office.plusWorkingDays(day, limit));
            case CALENDAR_DAY -> office.closingOf(day.plusDays(limit));
            case MONTH -> office.closingOf(day.plusMonths(limit));
        };
    }

    private boolean afterCutoff(long instant) {
        LocalTime local = LocalTime.ofInstant(Instant.ofEpochMilli(instant), place.zone());
        return local.isAfter(place.sameDayCutoff());
    }
}
