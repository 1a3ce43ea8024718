package io.reformpulse.controlroom.unit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads of a reference folder what a control room needs: {@code units.csv} and the zone. */
public final class PlaceFiles {
    private static final String CURRENCY = "VND";

    private PlaceFiles() {}

    /**
     * @param jurisdiction the text of jurisdiction.yaml
     * @param units the text of units.csv
     * @throws ReferenceProblem if one of them cannot be used
     */
    public static Place read(String jurisdiction, String units) {
        JsonNode yaml = yaml(jurisdiction);
        return new Place(zone(yaml), yaml.path("currency").asText(CURRENCY), units(units));
    }

    private static JsonNode yaml(String text) {
        try {
            return new YAMLMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new ReferenceProblem(
                    "jurisdiction.yaml is no YAML: " + e.getOriginalMessage() + ".", e);
        }
    }

    private static ZoneId zone(JsonNode yaml) {
        String zone = yaml.path("zone").asText("");
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new ReferenceProblem(
                    "jurisdiction.yaml has the zone \""
                            + zone
                            + "\"; write one such as Asia/Ho_Chi_Minh.",
                    e);
        }
    }

    private static List<Unit> units(String text) {
        CsvMapper csv = new CsvMapper();
        csv.enable(CsvParser.Feature.TRIM_SPACES);
        csv.enable(CsvParser.Feature.SKIP_EMPTY_LINES);
        List<Unit> units = new ArrayList<>();
        try (MappingIterator<Map<String, String>> rows =
                csv.readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(text)) {
            while (rows.hasNextValue()) {
                units.add(unit(rows.nextValue()));
            }
        } catch (IOException | DateTimeException | IllegalArgumentException e) {
            throw new ReferenceProblem(
                    "Row " + (units.size() + 1) + " of units.csv: " + e.getMessage(), e);
        }
        return units;
    }

    private static Unit unit(Map<String, String> row) {
        String name = text(row, "name");
        String ascii = textOrNull(row, "name_ascii");
        return new Unit(
                text(row, "code"),
                name,
                ascii == null ? name : ascii,
                text(row, "type"),
                textOrNull(row, "parent_code"),
                date(row, "valid_from"),
                date(row, "valid_to"),
                number(row, "tile_col"),
                number(row, "tile_row"));
    }

    private static String text(Map<String, String> row, String column) {
        String text = textOrNull(row, column);
        if (text == null) {
            throw new IllegalArgumentException("the column " + column + " is empty; fill it in.");
        }
        return text;
    }

    private static String textOrNull(Map<String, String> row, String column) {
        String text = row.get(column);
        return text == null || text.isEmpty() ? null : text;
    }

    private static LocalDate date(Map<String, String> row, String column) {
        String text = textOrNull(row, column);
        return text == null ? null : LocalDate.parse(text);
    }

    private static Integer number(Map<String, String> row, String column) {
        String text = textOrNull(row, column);
        return text == null ? null : Integer.valueOf(text);
    }
}
