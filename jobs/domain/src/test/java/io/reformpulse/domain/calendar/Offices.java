package io.reformpulse.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;

/** The offices of clock-change-vectors.csv: what its README says of them, as jurisdictions. */
enum Offices {
    WEEK(LaoCai.hours("2000-01-01", LaoCai.MON_FRI, "08:00-12:00", "13:00-17:00")),
    NIGHT(LaoCai.hours("2000-01-01", EnumSet.allOf(DayOfWeek.class), "00:00-08:00")),
    GAP(LaoCai.hours("2000-01-01", EnumSet.allOf(DayOfWeek.class), "00:30-02:30", "02:45-08:00"));

    private final OfficeHours hours;

    Offices(OfficeHours hours) {
        this.hours = hours;
    }

    Jurisdiction in(ZoneId zone, PauseExtension extension) {
        return new Jurisdiction(
                name(),
                zone,
                List.of(hours),
                LocalTime.of(15, 0),
                DueComparison.BY_LIMIT,
                PausePolicy.PAUSE,
                extension,
                true,
                0);
    }

    /** The calendar of that office, without days off. */
    WorkingCalendar calendar(ZoneId zone) {
        Jurisdiction jurisdiction = in(zone, PauseExtension.WORKING_DAYS);
        return new CalendarHistory(jurisdiction, List.of()).knownAt(0);
    }
}
