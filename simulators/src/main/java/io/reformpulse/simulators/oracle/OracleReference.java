package io.reformpulse.simulators.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A jurisdiction's reference folder (DESIGN 3.4), as plain data. */
final class OracleReference {

    record OrgUnit(String code, String type, String parent) {}

    record Procedure(String code, LocalDate from, LocalDate to, Limit central, Limit local) {}

    record CalendarRow(LocalDate date, boolean works, long knownAt) {}

    final ZoneId zone;
    final LocalTime sameDayCutoff;
    final String dueComparison;
    final String pausePolicy;
    final String pauseExtension;
    final boolean secondSupplementIsLate;
    final BigDecimal hourlyValue;
    final Map<String, OrgUnit> units = new LinkedHashMap<>();
    private final Set<String> parents = new TreeSet<>();
    private final List<Procedure> procedures = new ArrayList<>();
    private final List<WorkCalendar.Regime> regimes = new ArrayList<>();
    private final List<CalendarRow> calendarRows = new ArrayList<>();
    private final Set<Long> knownInstants = new TreeSet<>();
    private final Map<Long, WorkCalendar> calendars = new HashMap<>();

    OracleReference(Path folder) throws IOException {
        JsonNode y = new YAMLMapper().readTree(folder.resolve("jurisdiction.yaml").toFile());
        zone = ZoneId.of(y.get("zone").asText());
        sameDayCutoff = LocalTime.parse(y.get("sameDayCutoff").asText());
        dueComparison = y.get("dueComparison").asText();
        pausePolicy = y.get("pausePolicy").asText();
        pauseExtension = y.get("pauseExtension").asText();
        secondSupplementIsLate = y.get("secondSupplementIsLate").asBoolean();
        hourlyValue = new BigDecimal(y.get("hourlyValue").asText());
        for (JsonNode r : y.get("officeHours")) {
            regimes.add(regime(r));
        }
        regimes.sort(Comparator.comparing(WorkCalendar.Regime::from));
        for (Map<String, String> row : csv(folder.resolve("units.csv"))) {
            OrgUnit unit = new OrgUnit(row.get("code"), row.get("type"), row.get("parent_code"));
            units.put(unit.code, unit);
            parents.add(unit.parent);
        }
        for (Map<String, String> row : csv(folder.resolve("procedures.csv"))) {
            procedures.add(procedure(row));
        }
        for (Map<String, String> row : csv(folder.resolve("calendar.csv"))) {
            boolean works = row.get("kind").equals("MAKEUP_WORKDAY");
            LocalDate knownFrom = date(row, "known_from");
            long knownAt = knownFrom == null ? Long.MIN_VALUE : startOf(knownFrom);
            calendarRows.add(new CalendarRow(LocalDate.parse(row.get("date")), works, knownAt));
            knownInstants.add(knownAt);
        }
    }

    private static WorkCalendar.Regime regime(JsonNode node) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : node.get("days").asText().split("[, ]+")) {
            String[] ends = part.split("-");
            DayOfWeek day = day(ends[0]);
            while (days.add(day) && day != day(ends[ends.length - 1])) {
                day = day.plus(1);
            }
        }
        List<LocalTime[]> hours = new ArrayList<>();
        for (JsonNode h : node.get("hours")) {
            String[] ends = h.asText().split("-");
            hours.add(new LocalTime[] {LocalTime.parse(ends[0]), LocalTime.parse(ends[1])});
        }
        return new WorkCalendar.Regime(LocalDate.parse(node.get("from").asText()), days, hours);
    }

    private static DayOfWeek day(String abbreviation) {
        for (DayOfWeek d : DayOfWeek.values()) {
            if (d.name().startsWith(abbreviation.trim())) {
                return d;
            }
        }
        throw new IllegalArgumentException("day " + abbreviation);
    }

    private static Procedure procedure(Map<String, String> row) {
        return new Procedure(
                row.get("code"),
                date(row, "valid_from"),
                date(row, "valid_to"),
                limit(row, "central_limit"),
                limit(row, "local_limit"));
    }

    private static Limit limit(Map<String, String> row, String column) {
        return new Limit(
                Limit.Unit.valueOf(row.get(column + "_unit")), Integer.parseInt(row.get(column)));
    }

    private static LocalDate date(Map<String, String> row, String column) {
        String text = row.get(column);
        return text == null || text.isBlank() ? null : LocalDate.parse(text);
    }

    private static List<Map<String, String>> csv(Path file) throws IOException {
        CsvSchema header = CsvSchema.emptySchema().withHeader();
        try (MappingIterator<Map<String, String>> rows =
                new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(header)
                        .readValues(Files.readString(file, StandardCharsets.UTF_8))) {
            return rows.readAll();
        }
    }

    /** The procedure as valid on a date (both ends inclusive), or null. */
    Procedure procedure(String code, LocalDate date) {
        for (Procedure p : procedures) {
            if (p.code.equals(code)
                    && (p.from == null || !date.isBefore(p.from))
                    && (p.to == null || !date.isAfter(p.to))) {
                return p;
            }
        }
        return null;
    }

    boolean isLeaf(String code) {
        return units.containsKey(code) && !parents.contains(code);
    }

    List<String> leavesUnder(String code) {
        List<String> leaves = new ArrayList<>();
        for (String leaf : units.keySet()) {
            if (isLeaf(leaf) && isUnder(leaf, code)) {
                leaves.add(leaf);
            }
        }
        return leaves;
    }

    private boolean isUnder(String code, String ancestor) {
        for (OrgUnit u = units.get(code); u != null; u = units.get(u.parent)) {
            if (u.code.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    String scopeType(String code) {
        return isLeaf(code) ? "COMMUNE" : units.get(code).type;
    }

    /** R11: the calendar made of the rows known at an instant; of two for a day the later known. */
    WorkCalendar calendarKnownAt(long instant) {
        long newest = Long.MIN_VALUE;
        for (long known : knownInstants) {
            newest = known <= instant ? Math.max(newest, known) : newest;
        }
        return calendars.computeIfAbsent(newest, this::calendarOfRowsUpTo);
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
}
