package io.reformpulse.simulators.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small cases worked out by hand from the design's sentences. */
class OracleCasesTest {

    @TempDir private Path folder;

    private final List<String> lines = new ArrayList<>();
    private OracleResult result;

    private void step(String id, String type, String at, String more) {
        lines.add(
                """
                {"kind":"dossier","eventId":"%s","dossierId":"H","communeCode":"a2","procedureCode":"1.000003",\
                "type":"%s","occurredAt":"%s+07:00","channel":"COUNTER"%s}"""
                        .formatted(id, type, at, more));
    }

    private void rating(String id, int score, String at, String more) {
        lines.add(
                """
                {"kind":"rating","eventId":"%s","communeCode":"a2","dossierId":"H","score":%d,"channel":"QR",\
                "occurredAt":"%s+07:00"%s}"""
                        .formatted(id, score, at, more));
    }

    private static String arrived(String at) {
        return ",\"arrivedAt\":\"" + at + "+07:00\"";
    }

    private void run(String until) throws IOException {
        Path file = folder.resolve("events.jsonl");
        Files.write(file, lines);
        Path reference =
                SmallReference.write(folder.resolve("reference"), SmallReference.Variant.LAO_CAI);
        Instant end = until == null ? null : instant(until);
        result =
                Oracle.run(
                        file,
                        OracleReference.read(reference),
                        end,
                        Instant.parse("2030-01-01T00:00:00Z"));
    }

    private static Instant instant(String local) {
        return OffsetDateTime.parse(local + "+07:00").toInstant();
    }

    private String cell(String window, String column) {
        List<String> header = List.of(result.kpis().get(0).split(","));
        List<String> rows =
                result.kpis().stream().filter(l -> l.startsWith("COMMUNE,a2," + window)).toList();
        assertThat(rows).as(window).hasSize(1);
        return rows.get(0).split(",", -1)[header.indexOf(column)];
    }

    private long gauge(String name, String at) {
        return result.gauge("a2", name, instant(at));
    }

    @Test
    void aPauseMovesTheDueAndHoldsTheGauge() throws IOException {
        step("e1", "RECEIVED", "2024-03-05T09:10:00", "");
        step("e2", "SUPPLEMENT_REQUESTED", "2024-03-06T10:00:00", "");
        step("e3", "SUPPLEMENT_RECEIVED", "2024-03-13T15:30:00", "");
        step("e4", "RESOLVED", "2024-03-18T09:00:00", "");
        run("2024-04-20T00:00:00");
        assertThat(gauge("paused", "2024-03-06T10:00:00")).isZero();
        assertThat(gauge("paused", "2024-03-06T10:01:00")).isOne();
        assertThat(gauge("overdue", "2024-03-12T00:00:00")).isZero();
        assertThat(gauge("overdue", "2024-03-15T23:59:00")).isZero();
        assertThat(gauge("overdue", "2024-03-16T00:00:00")).isOne();
        assertThat(gauge("open", "2024-03-18T09:00:00")).isOne();
        assertThat(gauge("open", "2024-03-18T09:01:00")).isZero();
        assertThat(cell("MONTH,2024-03-01", "late")).isEqualTo("1");
        // 5.3.: 2:50 + 4, 6.3.: 2:30, 13.3.: 1:30, 14. and 15.3.: 16, 18.3.: 1:30
        assertThat(cell("MONTH,2024-03-01", "office_hours_mean")).isEqualTo("27.8333");
        // five days of eight hours less those
        assertThat(cell("MONTH,2024-03-01", "time_saved_hours")).isEqualTo("12.1667");
        assertThat(cell("MONTH,2024-03-01", "money_saved")).isEqualTo("587042");
        assertThat(cell("MONTH,2024-03-01", "status")).isEqualTo("FINAL");
    }

    @Test
    void aReplacedReplacementDoesNotReviveTheOriginal() throws IOException {
        step("e1", "RECEIVED", "2024-03-05T09:10:00", "");
        step("e2", "RESOLVED", "2024-03-06T09:10:00", "");
        step("e3", "RESOLVED", "2024-03-07T09:10:00", ",\"replaces\":\"e2\"");
        step("e4", "STOPPED", "2024-03-08T09:10:00", ",\"replaces\":\"e3\",\"voided\":true");
        run(null);
        assertThat(cell("YEAR", "open_end")).isEqualTo("1");
        assertThat(cell("YEAR", "ended")).isEqualTo("0");
        Conservation counts = result.conservation().get("dossier");
        assertThat(counts.get("replaced")).isEqualTo(3);
        assertThat(counts.get("applied")).isEqualTo(1);
        assertThat(cell("YEAR", "as_of")).isEqualTo("2024-03-08T09:11:00+07:00");
    }

    @Test
    void ofTwoContentsTheSmallerCountsFromItsOwnArrival() throws IOException {
        step("e1", "RECEIVED", "2024-03-05T09:10:00", "");
        step("e2", "STOPPED", "2024-03-06T09:10:00", arrived("2024-03-20T00:00:00"));
        step("e2", "RESOLVED", "2024-03-06T09:10:00", "");
        step("e2", "RESOLVED", "2024-03-06T09:10:00", arrived("2024-03-25T00:00:00"));
        run("2024-04-20T00:00:00");
        assertThat(result.conservation().get("dossier").get("duplicates")).isEqualTo(2);
        assertThat(cell("DAY,2024-03-06", "stopped")).isEqualTo("1");
        assertThat(cell("DAY,2024-03-06", "resolved")).isEqualTo("0");
        // until 12 March, the end of grace, it was resolved
        assertThat(cell("DAY,2024-03-06", "status")).isEqualTo("RESTATED");
        assertThat(cell("DAY,2024-03-05", "status")).isEqualTo("FINAL");
        assertThat(cell("MONTH,2024-03-01", "status")).isEqualTo("FINAL");
    }

    @Test
    void theLastRatingWithinADayOfTheFirstCounts() throws IOException {
        rating("r1", 1, "2024-03-05T10:00:00", "");
        rating("r2", 5, "2024-03-06T10:00:00", "");
        rating("r3", 2, "2024-03-06T10:00:00.001", "");
        run(null);
        assertThat(cell("DAY,2024-03-06", "very_satisfied")).isEqualTo("1");
        assertThat(cell("YEAR", "ratings")).isEqualTo("1");
        assertThat(result.conservation().get("rating").get("superseded")).isEqualTo(2);
    }

    @Test
    void anEndBeforeItsReceiptTakesEffectThere() throws IOException {
        step("e1", "RECEIVED", "2024-03-05T09:10:00", "");
        step("e2", "RESOLVED", "2024-03-04T09:10:00", arrived("2024-03-06T00:00:00"));
        run(null);
        assertThat(cell("DAY,2024-03-05", "resolved")).isEqualTo("1");
        assertThat(cell("DAY,2024-03-05", "early")).isEqualTo("1");
        assertThat(cell("DAY,2024-03-05", "handling_hours_mean")).isEmpty();
        assertThat(cell("DAY,2024-03-05", "open_end")).isEqualTo("0");
    }

    @Test
    void aDossierIsPurged400DaysAfterItsLastArrival() throws IOException {
        step("e1", "RECEIVED", "2024-03-05T09:10:00", "");
        step("e2", "RESOLVED", "2024-03-06T09:10:00", "");
        rating("r1", 5, "2025-04-10T09:09:59", "");
        // a rating is an event of the dossier, and has put the purge off to May 2026
        step("e3", "RETURNED", "2025-04-10T09:10:00", "");
        rating("r2", 5, "2026-05-15T09:09:59.999", "");
        rating("r3", 5, "2027-06-19T09:09:59.999", "");
        run(null);
        assertThat(result.conservation().get("dossier").get("applied")).isEqualTo(3);
        assertThat(result.conservation().get("rating").rejectedByReason())
                .isEqualTo(Map.of("TOO_LATE", 1L));
        assertThat(result.rejectedLines()).containsExactly(new RejectedLine(6, "TOO_LATE"));
        assertThat(result.conservation().get("rating").get("superseded")).isEqualTo(1);
    }

    @Test
    void aDossierNeverReceivedIsReleased() throws IOException {
        step("e1", "SUBMITTED", "2024-03-05T09:10:00", "");
        step("e1", "SUBMITTED", "2024-03-05T09:10:00", arrived("2024-03-07T00:00:00"));
        run("2025-04-09T09:09:00");
        assertThat(result.conservation().get("dossier").get("waiting")).isOne();
        run("2025-04-09T09:10:00");
        Conservation counts = result.conservation().get("dossier");
        assertThat(counts.rejectedByReason()).isEqualTo(Map.of("NEVER_RECEIVED", 1L));
        assertThat(counts.get("duplicates")).isOne();
        assertThat(result.rejectedLines()).isEmpty();
        Instant submitted = instant("2024-03-05T09:10:00");
        NeverReceived.Step step = new NeverReceived.Step("e1", "SUBMITTED", submitted, 1);
        assertThat(result.neverReceived())
                .containsExactly(new NeverReceived("a2", "H", List.of(step)));
    }

    @Test
    void aFrozenYearKeepsItsFigures() throws IOException {
        step("e1", "RECEIVED", "2022-06-01T09:00:00", "");
        // 2022 freezes on 5 February 2024
        step("e2", "RECEIVED", "2024-02-04T09:00:00", ",\"replaces\":\"e1\"");
        run("2024-03-01T00:00:00");
        assertThat(cell("MONTH,2024-02-01", "received")).isEqualTo("1");
        assertThat(result.kpis()).noneMatch(l -> l.contains("YEAR,2022"));
        lines.set(1, lines.get(1).replace("2024-02-04", "2024-02-05"));
        run("2024-03-01T00:00:00");
        assertThat(cell("YEAR,2022-01-01", "received")).isEqualTo("1");
        assertThat(cell("YEAR,2022-01-01", "open_end")).isEqualTo("1");
        assertThat(cell("YEAR,2022-01-01", "status")).isEqualTo("FINAL");
        assertThat(result.kpis()).noneMatch(l -> l.contains("YEAR,2023"));
        // the week of 1 January, a Sunday, belongs to 2023, which is not frozen
        assertThat(gauge("open", "2022-12-25T23:59:00")).isOne();
        assertThat(gauge("open", "2022-12-26T00:00:00")).isZero();
    }

    @Test
    void aDayOffAnnouncedLateMovesOnlyLaterGauges() throws IOException {
        // 3 working days from 15 March; the 20th was off, known on the 22nd
        step("e1", "RECEIVED", "2024-03-15T09:00:00", "");
        step("e2", "RESOLVED", "2024-03-22T08:00:00", "");
        step("e3", "RECEIVED", "2024-03-15T09:00:00", "");
        lines.set(2, lines.get(2).replace("\"H\"", "\"J\""));
        run("2024-03-25T00:00:00");
        assertThat(gauge("overdue", "2024-03-21T00:00:00")).isEqualTo(2);
        assertThat(gauge("overdue", "2024-03-21T23:59:00")).isEqualTo(2);
        assertThat(gauge("overdue", "2024-03-22T00:00:00")).isEqualTo(2);
        assertThat(cell("YEAR", "late")).isEqualTo("1");
        lines.set(0, lines.get(0).replace("03-15T", "03-18T"));
        run("2024-03-25T00:00:00");
        // due moves from the 21st to the 22nd at the moment it is known
        assertThat(gauge("overdue", "2024-03-22T00:00:00")).isOne();
        assertThat(cell("YEAR", "on_time")).isEqualTo("1");
    }
}
