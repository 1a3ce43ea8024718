package io.reformpulse.simulators.place;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a place of the texts of a reference folder. */
final class PlaceParser {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final CsvMapper CSV = new CsvMapper();
    private static final CsvSchema HEADED = CsvSchema.emptySchema().withHeader();

    private PlaceParser() {}

    static Place parse(ReferenceFolder folder) throws IOException {
        JsonNode root = YAML.readTree(folder.text(ReferenceFolder.JURISDICTION));
        return new Place(
                ZoneId.of(root.path("zone").asText()),
                LocalTime.parse(root.path("sameDayCutoff").asText("15:00")),
                officeRules(root.path("officeHours")),
                calendar(folder.text(ReferenceFolder.CALENDAR)),
                communes(folder.text(ReferenceFolder.UNITS)),
                procedures(folder.text(ReferenceFolder.PROCEDURES)),
                published(folder.text(ReferenceFolder.WORKLOAD)));
    }

    private static List<OfficeRule> officeRules(JsonNode entries) {
        List<OfficeRule> rules = new ArrayList<>();
        for (JsonNode entry : entries) {
            List<String> hours = new ArrayList<>();
            entry.path("hours").forEach(span -> hours.add(span.asText()));
            LocalDate from = LocalDate.parse(entry.path("from").asText());
            rules.add(OfficeRule.parse(from, entry.path("days").asText(), hours));
        }
        rules.sort(Comparator.comparing(OfficeRule::from));
        return List.copyOf(rules);
    }

    private static Map<LocalDate, Boolean> calendar(String text) throws IOException {
        Map<LocalDate, Boolean> worked = new HashMap<>();
        for (Map<String, String> row : rows(text)) {
            worked.put(LocalDate.parse(row.get("date")), "MAKEUP_WORKDAY".equals(row.get("kind")));
        }
        return Map.copyOf(worked);
    }

    private static List<Commune> communes(String text) throws IOException {
        List<Commune> communes = new ArrayList<>();
        for (Map<String, String> unit : UnitsTable.parse(text).leaves()) {
            communes.add(
                    new Commune(
                            unit.get(UnitsTable.CODE),
                            date(unit, "valid_from"),
                            date(unit, "valid_to")));
        }
        communes.sort(Comparator.comparing(Commune::code));
        return List.copyOf(communes);
    }

    private static List<Procedure> procedures(String text) throws IOException {
        List<Procedure> procedures = new ArrayList<>();
        for (Map<String, String> row : rows(text)) {
            procedures.add(
                    new Procedure(
                            row.get("code"),
                            Integer.parseInt(row.get("local_limit")),
                            LimitKind.valueOf(row.get("local_limit_unit")),
                            Long.parseLong(row.get("fee_vnd")) > 0,
                            OnlineLevel.valueOf(row.get("online_level")),
                            Double.parseDouble(row.get("relative_volume"))));
        }
        return List.copyOf(procedures);
    }

    private static PublishedFigures published(String text) throws IOException {
        if (text == null) {
            return PublishedFigures.NONE;
        }
        try {
            return YAML.readValue(text, PublishedFigures.class);
        } catch (JsonProcessingException e) {
            String why =
                    e.getCause() instanceof IllegalArgumentException refused
                            ? refused.getMessage()
                            : e.getOriginalMessage() + ".";
            throw new IllegalArgumentException("workload.yaml cannot be used: " + why, e);
        }
    }

    private static LocalDate date(Map<String, String> row, String column) {
        String text = row.get(column);
        return text == null || text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static List<Map<String, String>> rows(String text) throws IOException {
        try (MappingIterator<Map<String, String>> rows =
                CSV.readerForMapOf(String.class).with(HEADED).readValues(text)) {
            return rows.readAll();
        }
    }
}
