package io.reformpulse.simulators.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The oracle must itself be right about the deadlines that others have worked out. */
class OracleVectorsTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @TempDir private Path folder;

    @Test
    void deadlineVectors() throws IOException {
        List<Map<String, String>> vectors = new ArrayList<>();
        try (var rows =
                new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .<Map<String, String>>readValues(
                                OracleSheet.resource("/calendar/deadline-vectors.csv"))) {
            rows.forEachRemaining(vectors::add);
        }
        assertThat(vectors).hasSize(24);
        for (Map<String, String> vector : vectors) {
            String policy = vector.get("policy").isEmpty() ? "PAUSE" : vector.get("policy");
            check(vector, reference(policy));
        }
    }

    private OracleReference reference(String policy) throws IOException {
        SmallReference.Variant variant = SmallReference.Variant.LAO_CAI.withPausePolicy(policy);
        Path small = SmallReference.write(folder.resolve(policy), variant);
        Files.writeString(
                small.resolve("calendar.csv"), OracleSheet.resource("/calendar/calendar.csv"));
        return OracleReference.read(small);
    }

    private static void check(Map<String, String> vector, OracleReference ref) {
        Dues dues = new Dues(ref, ref.calendarKnownAt(Long.MAX_VALUE));
        long receipt = millis(vector.get("received_at"));
        Limit limit =
                new Limit(
                        Limit.Unit.valueOf(vector.get("unit")),
                        Integer.parseInt(vector.get("limit")));
        List<Dues.Pause> pauses = new ArrayList<>();
        if (!vector.get("supplement_requested_at").isEmpty()) {
            pauses.add(
                    new Dues.Pause(
                            millis(vector.get("supplement_requested_at")),
                            millis(vector.get("supplement_received_at"))));
        }
        assertThat(dues.due(receipt, null, limit, List.of()).last() / 1000)
                .as(vector.get("id") + " original")
                .isEqualTo(millis(vector.get("due_at_original")) / 1000);
        assertThat(dues.due(receipt, null, limit, pauses).last() / 1000)
                .as(vector.get("id") + " final")
                .isEqualTo(millis(vector.get("due_at_final")) / 1000);
    }

    private static long millis(String local) {
        return LocalDateTime.parse(local.replace(' ', 'T')).atZone(ZONE).toInstant().toEpochMilli();
    }
}
