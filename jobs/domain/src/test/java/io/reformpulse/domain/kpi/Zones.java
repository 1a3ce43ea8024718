package io.reformpulse.domain.kpi;

import io.reformpulse.domain.calendar.CalendarHistory;
import io.reformpulse.domain.calendar.CalendarRow;
import io.reformpulse.domain.calendar.DueComparison;
import io.reformpulse.domain.calendar.Jurisdiction;
import io.reformpulse.domain.calendar.OfficeHours;
import io.reformpulse.domain.calendar.PauseExtension;
import io.reformpulse.domain.calendar.PausePolicy;
import io.reformpulse.domain.calendar.Shift;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;

/** Windows of a zone with a Monday to Friday week. */
final class Zones {
    private Zones() {}

    static Windows windows(ZoneId zone, CalendarRow... rows) {
        OfficeHours week =
                new OfficeHours(
                        LocalDate.of(2000, 1, 1),
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        List.of(new Shift(LocalTime.of(8, 0), LocalTime.of(16, 0))));
        Jurisdiction jurisdiction =
                new Jurisdiction(
                        "test",
                        zone,
                        List.of(week),
                        LocalTime.of(15, 0),
                        DueComparison.BY_LIMIT,
                        PausePolicy.PAUSE,
                        PauseExtension.WORKING_DAYS,
                        true,
                        48_250);
        return new Windows(new CalendarHistory(jurisdiction, List.of(rows)));
    }

    /** The instant of a local time; the earlier of two. */
    static long at(ZoneId zone, String local) {
        return LocalDateTime.parse(local).atZone(zone).toInstant().toEpochMilli();
    }
}
