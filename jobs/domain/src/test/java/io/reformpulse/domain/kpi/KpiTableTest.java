package io.reformpulse.domain.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.unit.UnitTree;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class KpiTableTest {
    private static final ZoneId LAO_CAI = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final long AS_OF = Zones.at(LAO_CAI, "2024-03-05T10:03");
    private static final long HOURLY_VALUE = 48_250;

    @Test
    void theHeaderIsTheContract() {
        assertThat(KpiTable.header())
                .isEqualTo(
                        "scope_type,scope_code,window_type,window_start,window_end,status,"
                                + "received,received_online,received_counter,received_post,"
                                + "carried_over,ended,resolved,stopped,withdrawn,refused,returned,"
                                + "with_due,on_time,early,late,withdrawn_on_time,withdrawn_late,"
                                + "on_time_rate,progress_rate,supplement_requests,"
                                + "second_supplements,handling_count,handling_hours_mean,"
                                + "handling_hours_p50,handling_hours_p90,office_hours_mean,"
                                + "office_hours_p50,office_hours_p90,time_saved_hours,money_saved,"
                                + "open_end,paused_end,overdue_end,paused_overdue_end,"
                                + "no_due_open_end,no_due_paused_end,ratings,satisfied,"
                                + "very_satisfied,dissatisfied,satisfied_rate,rated_dossiers,"
                                + "response_rate,as_of");
    }

    @Test
    void aRowWithNothingButOneOpenDossierHasEmptyRates() {
        WindowTally tally = new WindowTally();
        tally.addGauge(Gauge.OPEN, 1);
        tally.addGauge(Gauge.NO_DUE_OPEN, 1);
        tally.addCarriedOver(1);
        assertThat(KpiTable.line(row(WindowType.DAY, tally), LAO_CAI))
                .isEqualTo(
                        "COMMUNE,02734,DAY,2024-03-05,2024-03-06,PROVISIONAL,0,0,0,0,1,0,0,0,0,0,0,"
                                + "0,0,0,0,0,0,,,0,0,0,,,,,,,0.0000,0,1,0,0,0,1,0,0,0,0,0,,0,,"
                                + "2024-03-05T10:03:00+07:00");
    }

    @Test
    void everyFigureStandsInItsColumn() {
        assertThat(KpiTable.line(row(WindowType.MONTH, full()), LAO_CAI))
                .isEqualTo(
                        "COMMUNE,02734,MONTH,2024-03-01,2024-04-01,PROVISIONAL,"
                                // received, by channel, carried over
                                + "12,5,4,2,7,"
                                // ended, resolved, stopped, withdrawn, refused, returned
                                + "10,6,3,1,8,11,"
                                // with due, on time, early, late, withdrawn on time and late
                                + "8,5,2,3,1,0,"
                                // 5/8; (5 + 9 - 2 - 1) / (8 + 9 - 1)
                                + "0.625000,0.687500,13,14,"
                                // three durations of 100, 200 and 255 ms: exact buckets
                                + "3,0.0001,0.0001,0.0001,"
                                // 1 h and 3 h: middles of 219 x 2^14 and 164 x 2^16 ms and up
                                + "2.0000,0.9990,2.9946,"
                                // 1.5 h saved at 48,250: 72,375
                                + "1.5000,72375,"
                                + "9,4,2,1,1,0,"
                                // 15/21 satisfied; 4 of 9 rated
                                + "21,15,6,3,0.714286,4,0.444444,"
                                + "2024-03-05T10:03:00+07:00");
    }

    @Test
    void aResponseRateIsEmptyWhereMostRatingsAreLoose() {
        WindowTally tally = full();
        tally.tally().add(Flow.RATINGS_WITHOUT_DOSSIER, 11);
        int column = List.of(KpiTable.header().split(",")).indexOf("response_rate");
        assertThat(KpiTable.cells(row(WindowType.MONTH, tally), LAO_CAI).get(column)).isEmpty();
    }

    @Test
    void asOfHasTheOffsetOfItsMomentAndZone() {
        assertThat(asOf("Europe/Amsterdam", "2024-07-01T08:00"))
                .isEqualTo("2024-07-01T08:00:00+02:00");
        assertThat(asOf("Europe/Amsterdam", "2024-12-01T08:00"))
                .isEqualTo("2024-12-01T08:00:00+01:00");
        assertThat(asOf("Etc/UTC", "2024-12-01T00:00")).isEqualTo("2024-12-01T00:00:00+00:00");
        assertThat(asOf("America/St_Johns", "2024-12-01T23:59"))
                .isEqualTo("2024-12-01T23:59:00-03:30");
    }

    @Test
    void windowsOfAChangeOfClocksAreLocalDates() {
        ZoneId zone = ZoneId.of("America/New_York");
        Window window =
                Zones.windows(zone).containing(WindowType.DAY, Zones.at(zone, "2024-11-03T09:00"));
        KpiRow row =
                KpiRow.of("X", "Y", window, WindowStatus.FINAL, AS_OF, 1, 1, full(), HOURLY_VALUE);
        assertThat(KpiTable.cells(row, zone)).contains("2024-11-03", "2024-11-04", "FINAL");
    }

    @Test
    void codesThatNeedItAreQuoted() {
        Window now = Window.NOW;
        KpiRow row = KpiRow.of("A \"B\"", "c,d", now, WindowStatus.FINAL, AS_OF, 1, 1, full(), 1);
        assertThat(KpiTable.line(row, LAO_CAI)).startsWith("\"A \"\"B\"\"\",\"c,d\",NOW,");
        assertThat(KpiTable.cells(row, LAO_CAI)).startsWith("A \"B\"", "c,d", "NOW").hasSize(50);
    }

    @Test
    void rowsAreOrderedByScopeThenWindowTypeThenStart() {
        List<KpiRow> rows = new ArrayList<>();
        rows.add(rowOf("TINH", "1", new Window(WindowType.DAY, 0, 1)));
        rows.add(rowOf("COMMUNE", "10", new Window(WindowType.DAY, 0, 1)));
        rows.add(rowOf("COMMUNE", "1", new Window(WindowType.ROLLING_7D, 0, 1)));
        rows.add(rowOf("COMMUNE", "1", new Window(WindowType.WEEK, 0, 1)));
        rows.add(rowOf("COMMUNE", "1", new Window(WindowType.DAY, 9, 10)));
        rows.add(rowOf("COMMUNE", "1", new Window(WindowType.DAY, -9, 1)));
        List<KpiRow> expected =
                List.of(
                        rows.get(5),
                        rows.get(4),
                        rows.get(3),
                        rows.get(2),
                        rows.get(1),
                        rows.get(0));
        rows.sort(KpiTable.order());
        assertThat(rows).isEqualTo(expected);
    }

    @Property
    void codesAreOrderedByTheirUtf8Bytes(@ForAll("codes") String a, @ForAll("codes") String b) {
        int expected =
                Arrays.compareUnsigned(
                        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
        Window day = new Window(WindowType.DAY, 0, 1);
        int order = KpiTable.order().compare(rowOf("X", a, day), rowOf("X", b, day));
        assertThat(Integer.signum(order)).isEqualTo(Integer.signum(expected));
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.of(
                        "a",
                        "\u00e9",
                        "\ud7ff",
                        "\uff21",
                        "\ud83d\ude00",
                        "\ud83d\ude01",
                        "\ud840\udc00")
                .list()
                .ofMaxSize(3)
                .map(parts -> String.join("", parts));
    }

    private static WindowTally full() {
        WindowTally tally = new WindowTally();
        Tally flows = tally.tally();
        flows.add(Flow.RECEIVED, 12);
        flows.add(Flow.RECEIVED_ONLINE, 5);
        flows.add(Flow.RECEIVED_COUNTER, 4);
        flows.add(Flow.RECEIVED_POST, 2);
        flows.add(Flow.RESOLVED, 6);
        flows.add(Flow.STOPPED, 3);
        flows.add(Flow.WITHDRAWN, 1);
        flows.add(Flow.REFUSED, 8);
        flows.add(Flow.RETURNED, 11);
        flows.add(Flow.ON_TIME, 5);
        flows.add(Flow.EARLY, 2);
        flows.add(Flow.LATE, 3);
        flows.add(Flow.WITHDRAWN_ON_TIME, 1);
        flows.add(Flow.SUPPLEMENT_REQUESTS, 13);
        flows.add(Flow.SECOND_SUPPLEMENTS, 14);
        flows.add(Flow.TIME_SAVED_MILLIS, 5_400_000);
        flows.add(Flow.RATINGS, 21);
        flows.add(Flow.SATISFIED, 15);
        flows.add(Flow.VERY_SATISFIED, 6);
        flows.add(Flow.DISSATISFIED, 3);
        flows.add(Flow.RATED_DOSSIERS, 4);
        flows.add(Measure.HANDLING, 100, 1);
        flows.add(Measure.HANDLING, 200, 1);
        flows.add(Measure.HANDLING, 255, 1);
        flows.add(Measure.OFFICE, 3_600_000, 1);
        flows.add(Measure.OFFICE, 10_800_000, 1);
        tally.addGauge(Gauge.OPEN, 9);
        tally.addGauge(Gauge.PAUSED, 4);
        tally.addGauge(Gauge.OVERDUE, 2);
        tally.addGauge(Gauge.PAUSED_OVERDUE, 1);
        tally.addGauge(Gauge.NO_DUE_OPEN, 1);
        tally.addCarriedOver(7);
        return tally;
    }

    private static KpiRow row(WindowType type, WindowTally tally) {
        Window window = Zones.windows(LAO_CAI).containing(type, AS_OF);
        return KpiRow.of(
                UnitTree.COMMUNE,
                "02734",
                window,
                WindowStatus.PROVISIONAL,
                AS_OF,
                3,
                7,
                tally,
                HOURLY_VALUE);
    }

    private static KpiRow rowOf(String scopeType, String scopeCode, Window window) {
        return KpiRow.of(
                scopeType,
                scopeCode,
                window,
                WindowStatus.FINAL,
                AS_OF,
                1,
                1,
                new WindowTally(),
                0);
    }

    private static String asOf(String id, String local) {
        ZoneId zone = ZoneId.of(id);
        KpiRow row =
                KpiRow.of(
                        "X",
                        "Y",
                        new Window(WindowType.DAY, 0, 1),
                        WindowStatus.FINAL,
                        Zones.at(zone, local),
                        1,
                        1,
                        new WindowTally(),
                        0);
        List<String> cells = KpiTable.cells(row, zone);
        return cells.get(cells.size() - 1);
    }
}
