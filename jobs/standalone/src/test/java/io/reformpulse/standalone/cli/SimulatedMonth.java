package io.reformpulse.standalone.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.reformpulse.simulators.file.EventFileWriter;
import io.reformpulse.simulators.place.Place;
import io.reformpulse.simulators.workload.Workload;
import io.reformpulse.simulators.workload.WorkloadSpec;
import io.reformpulse.standalone.replay.EventText;
import io.reformpulse.standalone.replay.ReferenceChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A simulated month of the shipped place as lines that can be tampered with, and in it one dossier
 * of an hour limit that ends on its due to the minute, and records to be rejected. Noise is no
 * text, so each char is a byte.
 */
final class SimulatedMonth {
    /** Of the dossier that ends on its due. */
    static final String COMMUNE = "02674";

    private static final WorkloadSpec MONTH =
            WorkloadSpec.year2023()
                    .withDossiers(400)
                    .withPeriod(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31));

    private List<String> lines;

    List<String> lines() throws IOException {
        if (lines == null) {
            lines = new ArrayList<>();
            lines.addAll(onItsDue());
            lines.addAll(rejected());
            lines.addAll(simulated());
        }
        return lines;
    }

    private static List<String> onItsDue() {
        String receipt = EventText.step("d1", COMMUNE, "D-1", "RECEIVED", "2024-03-05T09:10");
        String end = EventText.step("d2", COMMUNE, "D-1", "RESOLVED", "2024-03-08T10:00");
        String days = "\"procedureCode\":\"1.000003\"";
        String hours = "\"procedureCode\":\"1.004884\"";
        return List.of(
                receipt.replace(days, hours)
                        .replace("\"dueAt\":null", "\"dueAt\":\"2024-03-08T10:00:00+07:00\""),
                end.replace(days, hours));
    }

    private static List<String> rejected() {
        String nine = EventText.rating("n9", COMMUNE, "D-1", 9, "2024-03-08T11:00");
        return List.of(nine, "\u00c3\u0001\u0000\u00ff", nine.replace("\"score\":9,", ""));
    }

    private static List<String> simulated() throws IOException {
        Place place = ReferenceChoice.folder(null).place();
        Path file = Files.createTempFile("small-month-", ".jsonl");
        try {
            EventFileWriter.write(file, place.zone(), new Workload(place, MONTH));
            return Files.readAllLines(file, ISO_8859_1);
        } finally {
            Files.delete(file);
        }
    }

    Path write(Path file, List<String> changed) throws IOException {
        return Files.write(file, changed, ISO_8859_1);
    }

    /** A receipt that is the only one of its dossier, but not of its commune's day. */
    String receiptAmongOthers() throws IOException {
        List<String> receipts =
                lines().stream().filter(line -> line.contains("\"RECEIVED\"")).toList();
        for (String line : receipts) {
            String dossier = text(line, "dossierId");
            long ofDossier =
                    receipts.stream().filter(r -> text(r, "dossierId").equals(dossier)).count();
            long ofRow = receipts.stream().filter(r -> row(r).equals(row(line))).count();
            if (ofDossier == 1 && ofRow > 1) {
                return line;
            }
        }
        throw new AssertionError("No receipt is the only one of its dossier.");
    }

    /** The row of a line's commune and local day, as a difference names it. */
    static String row(String line) {
        String day = text(line, "occurredAt").substring(0, 10);
        return "COMMUNE %s DAY %s".formatted(text(line, "communeCode"), day);
    }

    /** One that counts whatever else there is. */
    String ratingWithoutDossier() throws IOException {
        return lines().stream()
                .filter(l -> l.contains("\"kind\":\"rating\"") && l.contains("\"dossierId\":null"))
                .findFirst()
                .orElseThrow();
    }

    String busiestCommune() throws IOException {
        Map<String, Integer> receipts = new TreeMap<>();
        for (String line : lines()) {
            if (line.contains("\"RECEIVED\"")) {
                receipts.merge(text(line, "communeCode"), 1, Integer::sum);
            }
        }
        return receipts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    /** A text field of a line. */
    static String text(String line, String field) {
        Matcher matcher = Pattern.compile("\"" + field + "\":\"([^\"]*)\"").matcher(line);
        if (!matcher.find()) {
            throw new AssertionError("No " + field + " in " + line);
        }
        return matcher.group(1);
    }
}
