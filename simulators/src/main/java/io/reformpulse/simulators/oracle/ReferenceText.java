package io.reformpulse.simulators.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
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

/** Reads the texts of a reference folder. */
final class ReferenceText {

    private final JsonNode jurisdiction;
    private final List<Map<String, String>> unitRows;
    private final List<Map<String, String>> procedureRows;
    private final List<Map<String, String>> dayRows;

    ReferenceText(String jurisdiction, String units, String procedures, String calendar)
            throws IOException {
        this.jurisdiction = new YAMLMapper().readTree(jurisdiction);
        unitRows = csv(units);
        procedureRows = csv(procedures);
        dayRows = csv(calendar);
    }

    private static List<Map<String, String>> csv(String text) throws IOException {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (MappingIterator<Map<String, String>> rows =
                new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .with(CsvParser.Feature.TRIM_SPACES)
                        .with(CsvParser.Feature.SKIP_EMPTY_LINES)
                        .readValues(plain)) {
            return rows.readAll();
        }
    }

    String rule(String name) {
        return jurisdiction.get(name).asText();
    }

    ZoneId zone() {
        return ZoneId.of(rule("zone"));
    }

    List<WorkCalendar.Regime> regimes() {
        List<WorkCalendar.Regime> regimes = new ArrayList<>();
        for (JsonNode r : jurisdiction.get("officeHours")) {
            regimes.add(regime(r));
        }
        regimes.sort(Comparator.comparing(WorkCalendar.Regime::from));
        return regimes;
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
            hours.add(
                    new LocalTime[] {
                        LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip())
                    });
        }
        return new WorkCalendar.Regime(LocalDate.parse(node.get("from").asText()), days, hours);
    }

    private static DayOfWeek day(String abbreviation) {
        for (DayOfWeek d : DayOfWeek.values()) {
            if (d.name().startsWith(abbreviation.strip())) {
                return d;
            }
        }
        throw new IllegalArgumentException("No day of the week is called " + abbreviation + ".");
    }

    /** By code, in the file's order. */
    Map<String, OracleReference.OrgUnit> units() {
        Map<String, OracleReference.OrgUnit> units = new LinkedHashMap<>();
        for (Map<String, String> row : unitRows) {
            String code = row.get("code");
            units.put(
                    code,
                    new OracleReference.OrgUnit(code, row.get("type"), row.get("parent_code")));
        }
        return units;
    }

    /** By code. */
    Map<String, List<OracleReference.Procedure>> procedures() {
        Map<String, List<OracleReference.Procedure>> procedures = new HashMap<>();
        for (Map<String, String> row : procedureRows) {
            OracleReference.Procedure procedure =
                    new OracleReference.Procedure(
                            row.get("code"),
                            date(row, "valid_from"),
                            date(row, "valid_to"),
                            limit(row, "central_limit"),
                            limit(row, "local_limit"));
            procedures.computeIfAbsent(procedure.code(), k -> new ArrayList<>()).add(procedure);
        }
        return procedures;
    }

    private static Limit limit(Map<String, String> row, String column) {
        return new Limit(
                Limit.Unit.valueOf(row.get(column + "_unit")), Integer.parseInt(row.get(column)));
    }

    List<OracleReference.CalendarRow> calendarRows() {
        List<OracleReference.CalendarRow> days = new ArrayList<>();
        for (Map<String, String> row : dayRows) {
            boolean works = row.get("kind").equals("MAKEUP_WORKDAY");
            LocalDate knownFrom = date(row, "known_from");
            long knownAt =
                    knownFrom == null
                            ? Long.MIN_VALUE
                            : knownFrom.atStartOfDay(zone()).toInstant().toEpochMilli();
            days.add(
                    new OracleReference.CalendarRow(
                            LocalDate.parse(row.get("date")), works, knownAt));
        }
        return days;
    }

    private static LocalDate date(Map<String, String> row, String column) {
        String text = row.get(column);
        return text == null || text.isBlank() ? null : LocalDate.parse(text);
    }
}
