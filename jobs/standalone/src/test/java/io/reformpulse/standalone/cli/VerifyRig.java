package io.reformpulse.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.simulators.oracle.Oracle;
import io.reformpulse.simulators.oracle.OracleReference;
import io.reformpulse.simulators.oracle.SmallReference;
import io.reformpulse.standalone.replay.EventText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Four records with their figures, rejections and summary as files, and the command on them. */
abstract class VerifyRig {
    static final String BAD = EventText.rating("r9", "10101", "A-1", 9, "2024-03-06T09:00");

    @TempDir Path dir;

    final PulseTerminal terminal = new PulseTerminal(List.of("verify"), List.of());
    Path reference;
    Path events;
    Path kpis;
    List<String> table;

    @BeforeEach
    void writeFiles() throws IOException {
        reference = SmallReference.write(dir.resolve("reference"), SmallReference.Variant.LAO_CAI);
        events = dir.resolve("events.jsonl");
        Files.write(
                events,
                List.of(
                        EventText.step("a1", "10101", "A-1", "RECEIVED", "2024-03-05T09:10"),
                        BAD,
                        EventText.step("a2", "10101", "A-1", "RESOLVED", "2024-03-06T09:00"),
                        EventText.rating("r1", "10101", "A-1", 5, "2024-03-06T09:30")));
        table = Oracle.run(events, OracleReference.read(reference), null, Instant.now()).kpis();
        kpis = Files.write(dir.resolve("kpis.csv"), table);
    }

    void writeRejected(String... lines) throws IOException {
        Files.write(dir.resolve("rejected.jsonl"), List.of(lines));
    }

    static String rejected(String reason, long line, String raw) {
        byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
        return """
        {"reason":"%s","message":"It is.","communeCode":null,"offset":%d,"records":1,"raw":"%s",\
        "rawLength":%d,"sha256":null,"storedAs":null}"""
                .formatted(reason, line, Base64.getEncoder().encodeToString(bytes), bytes.length);
    }

    void writeSummary(String change, String to) throws IOException {
        String summary =
                """
                {"read":4,"applied":3,"waiting":0,"superseded":0,"replaced":0,"duplicates":0,"rejected":1,
                "rejectedByReason":{"SCORE_OUT_OF_RANGE":1},"unaccounted":0,"byTopic":{
                "dossier":{"applied":2,"waiting":0,"superseded":0,"replaced":0,"duplicates":0,"rejected":0},
                "rating":{"applied":1,"waiting":0,"superseded":0,"replaced":0,"duplicates":0,"rejected":1},
                "heartbeat":{"applied":0,"waiting":0,"superseded":0,"replaced":0,"duplicates":0,"rejected":0}},
                "rows":%d,"asOf":"2024-03-06T09:31+07:00"}
                """
                        .formatted(table.size() - 1);
        assertThat(summary).contains(change);
        Files.writeString(dir.resolve("summary.json"), summary.replace(change, to));
    }

    /**
     * @param more options and their values, which take precedence
     */
    int verify(String... more) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("--events", events.toString());
        options.put("--kpis", kpis.toString());
        options.put("--reference", reference.toString());
        for (int i = 0; i < more.length; i += 2) {
            options.put(more[i], more[i + 1]);
        }
        List<String> arguments = new ArrayList<>();
        options.forEach((name, value) -> add(name, value, arguments));
        return terminal.run(arguments.toArray(String[]::new));
    }

    /**
     * @param value null to leave the option out, empty for one without a value
     */
    private static void add(String name, String value, List<String> arguments) {
        if (value != null) {
            arguments.add(name);
            if (!value.isEmpty()) {
                arguments.add(value);
            }
        }
    }
}
