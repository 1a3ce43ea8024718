package io.reformpulse.standalone.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.intake.Admission;
import io.reformpulse.domain.intake.StatelessChecks;
import io.reformpulse.engine.intake.JsonFeedDecoder;
import io.reformpulse.engine.reference.ReferenceFiles;
import io.reformpulse.simulators.oracle.Oracle;
import io.reformpulse.simulators.oracle.OracleReference;
import io.reformpulse.simulators.oracle.RejectedLine;
import io.reformpulse.simulators.oracle.SmallReference;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Broken lines of all kinds: the product and the oracle reject the same ones for the same reason.
 */
class ChecksAgainstOracleTest {
    private static final int LINES = 4_000;
    private static final Instant LIMIT = Instant.parse("2024-12-01T00:00:00Z");
    private static final List<String> OPTIONAL =
            List.of("replaces", "voided", "officerId", "deviceId", "arrivedAt", "dueAt", "remark");
    private static final List<String> VALUES =
            List.of(
                    "null",
                    "true",
                    "false",
                    "0",
                    "3",
                    "-1",
                    "6",
                    "5.0",
                    "1e2",
                    "2147483648",
                    "9223372036854775808",
                    "[]",
                    "[1,{\"a\":null}]",
                    "{\"kind\":\"rating\"}",
                    "\"\"",
                    "\" \"",
                    "\"x\"",
                    "\"a2\"",
                    "\"101\"",
                    "\"99999\"",
                    "\"a\\tb\"",
                    "\"\\u0000\"",
                    "\"\\ud83d\"",
                    "\"\\ud83d\\ude00\"",
                    "\"\uFFFD\"",
                    '"' + "é".repeat(101) + '"',
                    "\"rating\"",
                    "\"heartbeat\"",
                    "\"RECEIVED\"",
                    "\"received\"",
                    "\"COUNTER\"",
                    "\"PAPER\"",
                    "\"UNKNOWN\"",
                    "\"2024-03-05\"",
                    "\"2024-03-05T09:10Z\"",
                    "\"2024-03-05T09:10:00.123456789+07:00\"",
                    "\"2024-03-05T09:10:00+0700\"",
                    "\"2024-03-05T09:10:00+07\"",
                    "\"2024-03-05T09:10:00\"",
                    "\"2024-02-30T09:10:00Z\"",
                    "\"2024-03-05T24:00:00Z\"",
                    "\"2024-03-05t09:10:00z\"",
                    "\"1999-12-31T23:59:59.999Z\"",
                    "\"2000-01-01T00:00:00Z\"",
                    "\"0000-12-31T00:00:00Z\"",
                    "\"9999-12-31T23:59:59Z\"",
                    "\"+10000-01-01T00:00:00Z\"",
                    "\"-999999999-01-01T00:00:00Z\"",
                    "\"+292278994-08-17T00:00:00Z\"",
                    "\"2024-12-01T00:00:00Z\"");

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theSameLinesAreRejectedForTheSameReasons(long seed) throws IOException {
        Path reference =
                SmallReference.write(folder.resolve("reference"), SmallReference.Variant.LAO_CAI);
        Random random = new Random(seed);
        List<byte[]> lines = new ArrayList<>();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int i = 0; i < LINES; i++) {
            byte[] line = broken(i, random);
            lines.add(line);
            file.writeBytes(line);
            file.write('\n');
        }
        Path events = Files.write(folder.resolve("events.jsonl"), file.toByteArray());

        Map<Long, String> oracles = new TreeMap<>();
        for (RejectedLine line :
                Oracle.run(events, OracleReference.read(reference), null, LIMIT).rejectedLines()) {
            oracles.put(line.line(), line.reason());
        }

        Map<Long, String> products = products(lines, reference);
        for (long number = 1; number <= LINES; number++) {
            assertThat(oracles.get(number))
                    .as(new String(lines.get((int) number - 1), StandardCharsets.UTF_8))
                    .isEqualTo(products.get(number));
        }
        assertThat(oracles).hasSizeBetween(LINES / 4, LINES * 3 / 4);
    }

    private static Map<Long, String> products(List<byte[]> lines, Path reference) {
        StatelessChecks checks =
                new StatelessChecks(
                        ReferenceFiles.in(reference).load().units(), LIMIT.toEpochMilli());
        JsonFeedDecoder decoder = new JsonFeedDecoder(checks);
        Map<Long, String> reasons = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Admission admission = decoder.decode(lines.get(i), "events", 0, i + 1, 0);
            if (!admission.isAdmitted()) {
                reasons.put(i + 1L, admission.rejected().reason().name());
            }
        }
        return reasons;
    }

    /** A good record with fields changed, left out, added or there twice, or a byte broken. */
    private static byte[] broken(int i, Random random) {
        Map<String, String> fields = good(i, random.nextInt(3));
        List<String> names = new ArrayList<>(OPTIONAL);
        names.addAll(fields.keySet());
        for (int changes = random.nextInt(4); changes > 0; changes--) {
            String name = names.get(random.nextInt(names.size()));
            if (random.nextInt(5) == 0) {
                fields.remove(name);
            } else {
                fields.put(name, VALUES.get(random.nextInt(VALUES.size())));
            }
        }
        List<String> pairs = new ArrayList<>();
        fields.forEach((name, value) -> pairs.add('"' + name + "\":" + value));
        if (random.nextInt(20) == 0) {
            String name = OPTIONAL.get(random.nextInt(OPTIONAL.size()));
            pairs.add('"' + name + "\":" + VALUES.get(random.nextInt(VALUES.size())));
        }
        String line = "{" + String.join(random.nextBoolean() ? "," : " , ", pairs) + "}";
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(10) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) (random.nextInt(245) + 11);
        }
        return bytes;
    }

    private static Map<String, String> good(int i, int kind) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("communeCode", "\"a2\"");
        if (kind == 2) {
            fields.put("kind", "\"heartbeat\"");
            fields.put("sequence", Integer.toString(i));
            fields.put("sentAt", "\"2024-03-05T09:10:00+07:00\"");
            return fields;
        }
        fields.put("eventId", "\"e" + i + '"');
        fields.put("dossierId", "\"H-" + i + '"');
        fields.put("procedureCode", "\"1.000003\"");
        fields.put("occurredAt", "\"2024-03-05T09:10:00+07:00\"");
        fields.put("kind", kind == 0 ? "\"dossier\"" : "\"rating\"");
        fields.put("channel", kind == 0 ? "\"ONLINE\"" : "\"QR\"");
        fields.put(kind == 0 ? "type" : "score", kind == 0 ? "\"RECEIVED\"" : "4");
        return fields;
    }
}
