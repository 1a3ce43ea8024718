package io.reformpulse.simulators.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A dossier worked out by hand, written out as an event file and a reference folder. What its lines
 * mean is told by the README beside the sheets.
 */
final class OracleSheet {
    static final String COMMUNE = "02734";
    static final String DOSSIER = "H38-1";

    final List<String> expected = new ArrayList<>();
    private final Map<String, String> rules = new HashMap<>();
    private final List<String> days = new ArrayList<>();
    private final List<String> procedures = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private String procedureCode;

    static OracleSheet read(List<String> lines) {
        OracleSheet sheet = new OracleSheet();
        int split = lines.indexOf("=");
        lines.subList(0, split).forEach(line -> sheet.take(line.split("\\s+")));
        for (String line : lines.subList(split + 1, lines.size())) {
            sheet.expected.add(line.replaceAll("\\s+", " ").strip());
        }
        return sheet;
    }

    private void take(String[] words) {
        if (words[0].equals("why")) {
            return;
        }
        Map<String, String> options = options(words);
        switch (words[0]) {
            case "rules" -> rules.putAll(options);
            case "day" -> days.add("%s,%s,,,%s".formatted(words[1], words[2], options.get("from")));
            case "procedure" -> procedure(words, options);
            case "event", "rating" -> event(words, options);
            default -> throw new IllegalArgumentException("What is a line of " + words[0] + "?");
        }
    }

    private void procedure(String[] words, Map<String, String> options) {
        procedureCode = words[1];
        if (!words[2].equals("unknown")) {
            String from = options.getOrDefault("from", "");
            String to = options.getOrDefault("to", "");
            String[] row = {words[1], words[3], words[4], words[6], words[7], from, to};
            procedures.add(String.join(",", row));
        }
    }

    private void event(String[] words, Map<String, String> options) {
        StringBuilder line = new StringBuilder("{");
        boolean rating = words[0].equals("rating");
        field(line, "kind", rating ? "rating" : "dossier");
        field(line, "eventId", words[1]);
        field(line, "communeCode", COMMUNE);
        field(line, "dossierId", DOSSIER);
        field(line, "occurredAt", iso(words[2] + "T" + words[3]));
        field(line, "replaces", options.get("replaces"));
        if (rating) {
            field(line, "channel", "PAPER");
            line.append("\"score\":").append(words[4]).append(',');
        } else {
            field(line, "procedureCode", procedureCode);
            field(line, "type", words[4]);
            field(line, "channel", options.get("channel"));
            field(line, "dueAt", options.containsKey("due") ? iso(options.get("due")) : null);
        }
        line.append("\"voided\":").append(options.containsKey("voided")).append('}');
        events.add(line.toString());
    }

    private static void field(StringBuilder line, String name, String value) {
        if (value != null) {
            line.append('"').append(name).append("\":\"").append(value).append("\",");
        }
    }

    private static String iso(String local) {
        return LocalDateTime.parse(local) + (local.length() > 16 ? "" : ":00") + "+07:00";
    }

    /** Epoch milliseconds of a local time; 24:00 is the day's last millisecond. */
    static long instant(String date, String time) {
        LocalTime clock =
                time.equals("24:00") ? LocalTime.parse("23:59:59.999") : LocalTime.parse(time);
        return LocalDateTime.parse(date + "T" + clock)
                .atZone(ZoneId.of(SmallReference.Variant.LAO_CAI.zone()))
                .toInstant()
                .toEpochMilli();
    }

    /** Both forms: `name=value` and `name value`; a bare name has itself as its value. */
    private static Map<String, String> options(String[] words) {
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i < words.length; i++) {
            String[] pair = words[i].split("=");
            String next = i + 1 < words.length ? words[i + 1] : pair[0];
            options.put(pair[0], pair.length > 1 ? pair[1] : next);
        }
        return options;
    }

    Path writeEvents(Path folder) throws IOException {
        return Files.write(folder.resolve("events.jsonl"), events);
    }

    Path writeReference(Path folder) throws IOException {
        SmallReference.Variant usual = SmallReference.Variant.LAO_CAI;
        SmallReference.writeJurisdiction(
                folder,
                new SmallReference.Variant(
                        usual.zone(),
                        usual.officeHours(),
                        rules.getOrDefault("dueComparison", usual.dueComparison()),
                        rules.getOrDefault("pausePolicy", usual.pausePolicy()),
                        rules.getOrDefault("pauseExtension", usual.pauseExtension()),
                        usual.secondSupplementIsLate()));
        write(folder, "units.csv", "code,type,parent_code", List.of(COMMUNE + ",XA,"));
        String limits = "central_limit,central_limit_unit,local_limit,local_limit_unit";
        write(folder, "procedures.csv", "code," + limits + ",valid_from,valid_to", procedures);
        List<String> calendar = new ArrayList<>();
        for (String row : resource("/calendar/calendar.csv").lines().skip(1).toList()) {
            calendar.add(row + ",");
        }
        calendar.addAll(days);
        write(folder, "calendar.csv", "date,kind,name_vi,name_en,known_from", calendar);
        return folder;
    }

    private static void write(Path folder, String name, String header, List<String> rows)
            throws IOException {
        List<String> lines = new ArrayList<>(List.of(header));
        lines.addAll(rows);
        Files.write(folder.resolve(name), lines);
    }

    static String resource(String name) throws IOException {
        try (InputStream in = OracleSheet.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
