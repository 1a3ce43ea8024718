package io.reformpulse.domain.commune;

import io.reformpulse.domain.calendar.CalendarHistory;
import io.reformpulse.domain.calendar.Jurisdiction;
import io.reformpulse.domain.procedure.Procedures;
import io.reformpulse.domain.unit.UnitTree;
import java.util.Objects;

/** All that a jurisdiction lays down: its rules, calendar, procedures and units. */
public record Reference(
        Jurisdiction jurisdiction,
        CalendarHistory calendar,
        Procedures procedures,
        UnitTree units) {
    public Reference {
        Objects.requireNonNull(jurisdiction, "jurisdiction");
        Objects.requireNonNull(calendar, "calendar");
        Objects.requireNonNull(procedures, "procedures");
        Objects.requireNonNull(units, "units");
    }
}
