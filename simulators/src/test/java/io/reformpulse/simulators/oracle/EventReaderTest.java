package io.reformpulse.simulators.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which lines of an event file are none, and why (DESIGN 4.11). */
class EventReaderTest {
    private static final String STEP =
            """
            {"kind":"dossier","eventId":"e1","dossierId":"H","communeCode":"a2","procedureCode":"1.000003",\
            "type":"RECEIVED","occurredAt":"2024-03-05T09:10:00+07:00","dueAt":null,"channel":"COUNTER"}""";
    private static final String RATING =
            """
            {"kind":"rating","eventId":"r1","communeCode":"a2","score":5,"channel":"QR",\
            "occurredAt":"2024-03-05T09:10:00+07:00"}""";
    private static final String HEARTBEAT =
            """
            {"kind":"heartbeat","communeCode":"a2","sequence":1,"sentAt":"2024-03-05T09:10:00+07:00"}""";

    @TempDir private Path folder;

    private List<String> reasons(byte[] file) throws IOException {
        Path reference =
                SmallReference.write(folder.resolve("reference"), SmallReference.Variant.LAO_CAI);
        Path events = Files.write(folder.resolve("events"), file);
        OracleResult result =
                Oracle.run(
                        events,
                        OracleReference.read(reference),
                        null,
                        Instant.parse("2025-01-01T00:00:00Z"));
        assertThat(result.total().unaccounted()).isZero();
        List<String> reasons = new ArrayList<>();
        for (RejectedLine line : result.rejectedLines()) {
            reasons.add(line.line() + " " + line.reason());
        }
        return reasons;
    }

    private String reason(String line) throws IOException {
        List<String> reasons = reasons(line.getBytes(StandardCharsets.UTF_8));
        return reasons.isEmpty() ? "counts" : reasons.get(0).substring(2);
    }

    private static String withField(String line, String field, String value) {
        String changed = line.replaceFirst("\"" + field + "\":(\"[^\"]*\"|[^,}]*)", "");
        String rest = changed.equals(line) ? line : changed.replace(",,", ",").replace("{,", "{");
        String more = value == null ? "" : ",\"" + field + "\":" + value;
        return rest.replace(",}", "}").substring(0, rest.replace(",}", "}").length() - 1)
                + more
                + "}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "eventId | | MISSING_FIELD",
                "eventId | null | MISSING_FIELD",
                "eventId | 5 | INVALID_FIELD",
                "eventId | \" \" | INVALID_FIELD",
                "eventId | \"a\\u0007\" | INVALID_FIELD",
                "eventId | \"\\ud800\" | INVALID_FIELD",
                "dossierId | | MISSING_FIELD",
                "procedureCode | \"\" | counts",
                "type | \"EATEN\" | INVALID_FIELD",
                "type | null | MISSING_FIELD",
                "kind | | MISSING_FIELD",
                "kind | \"invoice\" | INVALID_FIELD",
                "kind | 7 | INVALID_FIELD",
                "channel | \"PIGEON\" | INVALID_FIELD",
                "channel | | counts",
                "voided | \"true\" | INVALID_FIELD",
                "replaces | \"\" | INVALID_FIELD",
                "officerId | [] | INVALID_FIELD",
                "score | \"of no concern\" | counts",
                "dueAt | \"tomorrow\" | INVALID_FIELD",
                "dueAt | \"+12000-01-01T00:00:00Z\" | INVALID_FIELD",
                "occurredAt | \"2024-03-05\" | INVALID_FIELD",
                "occurredAt | \"2024-03-05T09:10Z\" | counts",
                "occurredAt | \"1999-12-31T23:59:59Z\" | IMPLAUSIBLE_TIME",
                "occurredAt | \"2025-01-01T00:00:00Z\" | FUTURE",
                "arrivedAt | \"2025-01-01T00:00:00Z\" | FUTURE",
                "arrivedAt | \"2024-03-05T09:04:59+07:00\" | FUTURE",
                "arrivedAt | \"2024-03-05T09:05:00+07:00\" | counts",
                "communeCode | \"101\" | UNKNOWN_COMMUNE",
                "communeCode | \"\" | UNKNOWN_COMMUNE"
            })
    void aStepIsChecked(String field, String value, String reason) throws IOException {
        assertThat(reason(withField(STEP, field, value))).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "score | | MISSING_FIELD",
                "score | 4.0 | INVALID_FIELD",
                "score | 99999999999999999999 | INVALID_FIELD",
                "score | 9 | SCORE_OUT_OF_RANGE",
                "score | -9223372036854775808 | SCORE_OUT_OF_RANGE",
                "channel | null | MISSING_FIELD",
                "dossierId | \"\" | INVALID_FIELD",
                "dossierId | null | counts"
            })
    void aRatingIsChecked(String field, String value, String reason) throws IOException {
        assertThat(reason(withField(RATING, field, value))).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sequence | | MISSING_FIELD",
                "sequence | \"1\" | INVALID_FIELD",
                "dossiersSent | -1 | INVALID_FIELD",
                "ratingsSent | 2147483648 | INVALID_FIELD",
                "ratingsSent | 2147483647 | counts"
            })
    void aHeartbeatIsChecked(String field, String value, String reason) throws IOException {
        assertThat(reason(withField(HEARTBEAT, field, value))).isEqualTo(reason);
    }

    @Test
    void whatIsMissingGoesBeforeWhatIsInvalid() throws IOException {
        String invalid = withField(STEP, "channel", "7");
        assertThat(reason(invalid)).isEqualTo("INVALID_FIELD");
        assertThat(reason(withField(invalid, "type", null))).isEqualTo("MISSING_FIELD");
    }

    @Test
    void aTextHasAtMost200Bytes() throws IOException {
        String longest = "Đ".repeat(100);
        assertThat(reason(withField(STEP, "officerId", '"' + longest + '"'))).isEqualTo("counts");
        assertThat(reason(withField(STEP, "officerId", '"' + longest + "x\"")))
                .isEqualTo("INVALID_FIELD");
    }

    @Test
    void aLineHasAtMostAMebibyte() throws IOException {
        int room = (1 << 20) - STEP.length() - ",\"remark\":\"\"".length();
        String longest = withField(STEP, "remark", '"' + "x".repeat(room) + '"');
        assertThat(longest).hasSize(1 << 20);
        assertThat(reason(longest)).isEqualTo("counts");
        assertThat(reason(longest.replace("xx\"", "xxx\""))).isEqualTo("UNDECODABLE");
    }

    @Test
    void linesAreNumberedWhateverTheyHoldAndHoweverTheyEnd() throws IOException {
        byte[] noise = {(byte) 0xC3, 0x28, 0, '\r', 5};
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (byte[] part :
                new byte[][] {
                    bytes(STEP + "\r\n"),
                    bytes("\n"),
                    noise,
                    bytes("\n[1]\n"),
                    bytes("{}"),
                    bytes("\n" + RATING)
                }) {
            file.write(part);
        }
        List<String> expected =
                List.of("2 UNDECODABLE", "3 UNDECODABLE", "4 UNDECODABLE", "5 MISSING_FIELD");
        assertThat(reasons(file.toByteArray())).isEqualTo(expected);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(file.toByteArray());
        }
        assertThat(reasons(packed.toByteArray())).isEqualTo(expected);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
