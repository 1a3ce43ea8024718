package io.reformpulse.simulators.oracle;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A jurisdiction's reference folder (DESIGN 3.4), as plain data. */
public final class OracleReference {

    record OrgUnit(String code, String type, String parent) {}

    /** Valid on both dates too; null is without end. */
    record Procedure(String code, LocalDate from, LocalDate to, Limit central, Limit local) {}

    /**
     * A day that breaks the week's pattern.
     *
     * @param knownAt epoch milliseconds; Long.MIN_VALUE for ever
     */
    record CalendarRow(LocalDate date, boolean works, long knownAt) {}

    final ZoneId zone;
    final LocalTime sameDayCutoff;
    final String dueComparison;
    final String pausePolicy;
    final String pauseExtension;
    final boolean secondSupplementIsLate;
    final BigDecimal hourlyValue;
    final Map<String, OrgUnit> units;
    private final Set<String> leaves = new LinkedHashSet<>();
    private final Map<String, List<String>> leavesUnder = new HashMap<>();
    private final Map<String, List<Procedure>> procedures;
    private final List<WorkCalendar.Regime> regimes;
    private final List<CalendarRow> calendarRows;
    private final TreeSet<Long> knownInstants = new TreeSet<>();
    private final Map<Long, WorkCalendar> calendars = new HashMap<>();

    OracleReference(ReferenceText text) {
        zone = text.zone();
        sameDayCutoff = LocalTime.parse(text.rule("sameDayCutoff"));
        dueComparison = text.rule("dueComparison");
        pausePolicy = text.rule("pausePolicy");
        pauseExtension = text.rule("pauseExtension");
        secondSupplementIsLate = Boolean.parseBoolean(text.rule("secondSupplementIsLate"));
        hourlyValue = new BigDecimal(text.rule("hourlyValue"));
        regimes = text.regimes();
        units = text.units();
        procedures = text.procedures();
        calendarRows = text.calendarRows();
        calendarRows.forEach(row -> knownInstants.add(row.knownAt));
        leaves.addAll(units.keySet());
        units.values().forEach(unit -> leaves.remove(unit.parent));
        units.keySet().forEach(code -> leavesUnder.put(code, new ArrayList<>()));
        for (String leaf : leaves) {
            for (OrgUnit u = units.get(leaf); u != null; u = units.get(u.parent)) {
                leavesUnder.get(u.code).add(leaf);
            }
        }
    }

    /** Reads the folder's files; whoever calls has made sure that they make sense. */
    public static OracleReference read(Path folder) throws IOException {
        return parse(
                Files.readString(folder.resolve("jurisdiction.yaml")),
                Files.readString(folder.resolve("units.csv")),
                Files.readString(folder.resolve("procedures.csv")),
                Files.readString(folder.resolve("calendar.csv")));
    }

    /** Takes the text of the four files that figures depend on. */
    public static OracleReference parse(
            String jurisdiction, String units, String procedures, String calendar)
            throws IOException {
        return new OracleReference(new ReferenceText(jurisdiction, units, procedures, calendar));
    }

    /** In which windows begin and end. */
    public ZoneId zone() {
        return zone;
    }

    /** The procedure as valid on a date, or null. */
    Procedure procedure(String code, LocalDate date) {
        for (Procedure p : procedures.getOrDefault(code, List.of())) {
            if ((p.from == null || !date.isBefore(p.from))
                    && (p.to == null || !date.isAfter(p.to))) {
                return p;
            }
        }
        return null;
    }

    boolean isLeaf(String code) {
        return leaves.contains(code);
    }

    /** Of a leaf: itself. */
    List<String> leavesUnder(String code) {
        return leavesUnder.get(code);
    }

    String scopeType(String code) {
        return isLeaf(code) ? "COMMUNE" : units.get(code).type;
    }

    /** R11: the calendar made of the rows known at an instant; of two for a day the later known. */
    WorkCalendar calendarKnownAt(long instant) {
        Long newest = knownInstants.floor(instant);
        return calendars.computeIfAbsent(
                newest == null ? (Long) Long.MIN_VALUE : newest, this::calendarOfRowsUpTo);
    }

    /** The instants after one at which rows of the calendar become known. */
    Set<Long> calendarChangesAfter(long instant) {
        return knownInstants.tailSet(instant, false);
    }

    private WorkCalendar calendarOfRowsUpTo(long newest) {
        Map<LocalDate, Boolean> days = new HashMap<>();
        calendarRows.stream()
                .filter(row -> row.knownAt <= newest)
                .sorted(Comparator.comparingLong(CalendarRow::knownAt))
                .forEach(row -> days.put(row.date, row.works));
        return new WorkCalendar(zone, regimes, days);
    }

    long startOf(LocalDate date) {
        return date.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    LocalDate date(long instant) {
        return Instant.ofEpochMilli(instant).atZone(zone).toLocalDate();
    }
}
