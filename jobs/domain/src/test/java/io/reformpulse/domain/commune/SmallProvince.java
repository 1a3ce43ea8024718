package io.reformpulse.domain.commune;

import io.reformpulse.domain.calendar.CalendarHistory;
import io.reformpulse.domain.calendar.CalendarRow;
import io.reformpulse.domain.calendar.DayKind;
import io.reformpulse.domain.calendar.DueComparison;
import io.reformpulse.domain.calendar.Jurisdiction;
import io.reformpulse.domain.calendar.Limit;
import io.reformpulse.domain.calendar.LimitUnit;
import io.reformpulse.domain.calendar.OfficeHours;
import io.reformpulse.domain.calendar.PauseExtension;
import io.reformpulse.domain.calendar.PausePolicy;
import io.reformpulse.domain.calendar.Shift;
import io.reformpulse.domain.procedure.Procedure;
import io.reformpulse.domain.procedure.Procedures;
import io.reformpulse.domain.unit.Unit;
import io.reformpulse.domain.unit.UnitTree;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;

/** A province of two districts and three communes, with a procedure of each kind of limit. */
public final class SmallProvince {
    public static final List<String> COMMUNES = List.of("C1", "C2", "C3");
    public static final List<String> PROCEDURES = List.of("same", "hour", "work", "cal", "month");

    private SmallProvince() {}

    public static Reference reference() {
        return reference("Asia/Ho_Chi_Minh");
    }

    public static Reference reference(String zone) {
        Jurisdiction jurisdiction =
                new Jurisdiction(
                        "small",
                        ZoneId.of(zone),
                        List.of(
                                new OfficeHours(
                                        LocalDate.of(2000, 1, 1),
                                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                                        List.of(shift("07:30", "12:00"), shift("13:30", "17:00")))),
                        LocalTime.of(15, 0),
                        DueComparison.BY_LIMIT,
                        PausePolicy.PAUSE,
                        PauseExtension.WORKING_DAYS,
                        true,
                        48_250);
        return new Reference(
                jurisdiction,
                new CalendarHistory(jurisdiction, calendar()),
                new Procedures(procedures()),
                new UnitTree(units()));
    }

    private static List<CalendarRow> calendar() {
        return List.of(
                new CalendarRow(LocalDate.of(2024, 2, 8), DayKind.HOLIDAY, null),
                new CalendarRow(LocalDate.of(2024, 2, 9), DayKind.HOLIDAY, null),
                new CalendarRow(LocalDate.of(2024, 2, 12), DayKind.HOLIDAY, null),
                new CalendarRow(
                        LocalDate.of(2024, 3, 13), DayKind.HOLIDAY, LocalDate.of(2024, 3, 8)),
                new CalendarRow(
                        LocalDate.of(2024, 3, 16),
                        DayKind.MAKEUP_WORKDAY,
                        LocalDate.of(2024, 3, 11)));
    }

    private static List<Procedure> procedures() {
        return List.of(
                procedure("same", 0, LimitUnit.SAME_DAY),
                procedure("hour", 28, LimitUnit.WORKING_HOUR),
                procedure("work", 5, LimitUnit.WORKING_DAY),
                procedure("cal", 20, LimitUnit.CALENDAR_DAY),
                procedure("month", 1, LimitUnit.MONTH));
    }

    private static Procedure procedure(String code, int amount, LimitUnit unit) {
        Limit central = new Limit(unit == LimitUnit.SAME_DAY ? 0 : amount * 2, unit);
        return new Procedure(code, central, new Limit(amount, unit), null, null);
    }

    private static List<Unit> units() {
        return List.of(
                new Unit("P", "Province", "TINH", null, null, null),
                new Unit("D1", "District 1", "HUYEN", "P", null, null),
                new Unit("D2", "District 2", "HUYEN", "P", null, null),
                new Unit("C1", "Commune 1", "XA", "D1", null, null),
                new Unit("C2", "Commune 2", "XA", "D1", null, null),
                new Unit("C3", "Commune 3", "XA", "D2", null, null));
    }

    private static Shift shift(String from, String to) {
        return new Shift(LocalTime.parse(from), LocalTime.parse(to));
    }
}
