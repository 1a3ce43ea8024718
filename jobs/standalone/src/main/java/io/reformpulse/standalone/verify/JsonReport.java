package io.reformpulse.standalone.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reformpulse.simulators.oracle.Differences;
import io.reformpulse.standalone.verify.truth.Detection;
import io.reformpulse.standalone.verify.truth.ScenarioRow;
import io.reformpulse.standalone.verify.truth.SubjectRow;
import io.reformpulse.standalone.verify.truth.TruthTable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZonedDateTime;

/** The report as one JSON object, written at its end. */
final class JsonReport implements Report {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final PrintWriter terminal;
    private final ObjectNode report = JSON.createObjectNode();
    private final ArrayNode files = report.putArray("files");
    private final ArrayNode notes = report.putArray("notes");
    private long differences;

    JsonReport(PrintWriter terminal) {
        this.terminal = terminal;
    }

    @Override
    public void compared(Path file, String what, Differences found) {
        differences += found.total();
        ObjectNode one = files.addObject();
        one.put("file", file.toString()).put("compared", what).put("differences", found.total());
        one.set("byKind", JSON.valueToTree(found.byGroup()));
        one.set("shown", JSON.valueToTree(found.shown()));
    }

    @Override
    public void notThere(String name) {
        notes.add(name + " is not given and not beside kpis.csv, so it is not compared.");
    }

    @Override
    public void note(String sentence) {
        notes.add(sentence);
    }

    @Override
    public void truth(TruthTable table) {
        ObjectNode truth = report.putObject("truth");
        ArrayNode scenarios = truth.putArray("scenarios");
        for (ScenarioRow row : table.scenarios()) {
            ObjectNode scenario = scenarios.addObject();
            scenario.put("scenario", row.label());
            scenario.set("subjects", JSON.valueToTree(row.subjects()));
            scenario.put("injected", row.injected()).put("found", row.found());
            scenario.put("missed", row.missed()).put("false", row.falseAlerts());
            ArrayNode injections = scenario.putArray("injections");
            row.detections().forEach(detection -> injections.add(json(detection)));
        }
        ArrayNode subjects = truth.putArray("subjects");
        for (SubjectRow row : table.subjects()) {
            ObjectNode subject = subjects.addObject().put("subject", row.subject());
            subject.put("alerts", row.alerts()).put("ofInjections", row.ofInjections());
            subject.put("usual", row.usual()).put("false", row.falseAlerts().size());
        }
    }

    private static JsonNode json(Detection detection) {
        ObjectNode one = JSON.createObjectNode();
        one.put("commune", detection.injection().commune());
        one.put("from", detection.injection().from().toString());
        one.put("records", detection.injection().records()).put("found", detection.isFound());
        one.put("delayDays", detection.delayDays());
        one.put("alertId", detection.isFound() ? detection.by().alertId() : null);
        return one;
    }

    @Override
    public void end(long records, ZonedDateTime asOf) {
        report.put("records", records).put("asOf", asOf.toOffsetDateTime().toString());
        report.put("differences", differences).put("verified", isEqual());
        terminal.println(report.toPrettyString());
        terminal.flush();
    }

    @Override
    public boolean isEqual() {
        return differences == 0;
    }
}
