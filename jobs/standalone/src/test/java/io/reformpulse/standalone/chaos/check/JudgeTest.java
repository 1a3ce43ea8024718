package io.reformpulse.standalone.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.commune.Reference;
import io.reformpulse.domain.kpi.ExactCounts;
import io.reformpulse.domain.kpi.Flow;
import io.reformpulse.domain.kpi.KpiRow;
import io.reformpulse.domain.kpi.KpiTable;
import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.kpi.WindowStatus;
import io.reformpulse.domain.kpi.WindowType;
import io.reformpulse.schemas.Topics;
import io.reformpulse.simulators.oracle.ExpectedAlerts;
import io.reformpulse.simulators.oracle.alert.AlertText;
import io.reformpulse.standalone.replay.ReferenceChoice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private static final Reference REFERENCE = ReferenceChoice.files(null).load();
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final long START = Instant.parse("2025-03-04T17:00:00Z").toEpochMilli();
    private static final Window TODAY = new Window(WindowType.DAY, START, START + DAY);
    private static final String OVERDUE = alert("D1");
    private static final String ANOTHER = alert("D2");

    private final List<KpiRow> rows =
            List.of(
                    row("COMMUNE", "02734", 1, 2),
                    row("HUYEN", "082", 1, 2),
                    row("TINH", "10", 1, 2),
                    row("COMMUNE", "02734", 2, 3),
                    row("HUYEN", "082", 2, 3),
                    row("TINH", "10", 2, 3));

    private final Observed well =
            new Observed(
                    rows,
                    List.of(OVERDUE, ANOTHER),
                    3,
                    1,
                    Map.of(),
                    sent(12),
                    Map.of(Topics.FEED_HEARTBEATS, new Observed.Book(12, 10)),
                    List.of(1L, 2L, 2L),
                    screen(40_000, 40_000, false));

    @Test
    void nothingIsFoundOfARunThatWentWellWhichMayBringANoticeTwiceAndHoldAMutedOne() {
        assertThat(judge(well)).isEmpty();
    }

    @Test
    void aUnitThatIsNotTheSumOfItsChildrenInAnEpochThatIsOverIsFound() {
        List<KpiRow> off = new ArrayList<>(rows);
        off.set(1, row("HUYEN", "082", 1, 7));
        assertThat(judge(well.withRows(off)))
                .extracting(Finding::kind)
                .containsOnly(Finding.Kind.SUM)
                .hasSize(2);
    }

    @Test
    void aFigureThatStandsAndIsNotTheOraclesIsFoundInEachUnit() {
        List<KpiRow> stale = rows.subList(0, 3);
        assertThat(judge(well.withRows(stale)))
                .extracting(Finding::kind)
                .containsOnly(Finding.Kind.FIGURE)
                .hasSize(3);
    }

    @Test
    void whatALostWorkerSaidOfALaterEpochDoesNotStand() {
        List<KpiRow> zombie = new ArrayList<>(rows);
        for (KpiRow row : rows.subList(3, 6)) {
            zombie.add(0, ofGeneration(row, 0, 9));
        }
        assertThat(judge(well.withRows(zombie)))
                .noneMatch(finding -> finding.kind() == Finding.Kind.FIGURE);
    }

    @Test
    void alertsThatAreMissingTooManyOrDoubledAreTold() {
        assertThat(judge(well.withAlerts(List.of(OVERDUE))))
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.MISSING_ALERT);
        assertThat(judge(well.withAlerts(List.of(OVERDUE, ANOTHER, alert("D3")))))
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.GHOST_ALERT);
        assertThat(judge(well.withAlerts(List.of(OVERDUE, ANOTHER, ANOTHER))))
                .extracting(Finding::kind)
                .contains(Finding.Kind.DOUBLED_ALERT);
    }

    @Test
    void recordsThatWereNotReadOrReadTwiceAreTold() {
        assertThat(judge(withBook(new Observed.Book(11, 10), List.of(1L, 2L))))
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.LOST_RECORD);
        assertThat(judge(withBook(new Observed.Book(12, 11), List.of(1L, 2L))))
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.DOUBLED_RECORD);
    }

    @Test
    void aRecordThatKafkaStoredTwiceIsReadTwiceAndOneThatItLostIsTold() {
        Observed.Book twice = new Observed.Book(13, 11);
        assertThat(judge(withBook(twice, List.of(1L, 2L), sent(13)))).isEmpty();
        assertThat(judge(withBook(new Observed.Book(11, 9), List.of(1L, 2L), sent(11))))
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.LOST_RECORD);
    }

    private static Map<String, Observed.Sent> sent(long stored) {
        return Map.of(Topics.FEED_HEARTBEATS, new Observed.Sent(12, stored));
    }

    @Test
    void aGapInWhatASubscriberWasBroughtIsTold() {
        assertThat(judge(withBook(new Observed.Book(12, 10), List.of(1L))))
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.DELIVERY);
    }

    @Test
    void recordsThatAreRejectedForOtherReasonsAreTold() {
        assertThat(judge(rejecting(Map.of("FUTURE", 1L))))
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.REJECTION);
        Expected noise = expected(Map.of("UNDECODABLE", 2L));
        assertThat(Judge.judge(rejecting(Map.of("WRONG_MARKER", 2L)), noise)).isEmpty();
        assertThat(Judge.judge(rejecting(Map.of("TOO_LATE", 2L)), noise)).hasSize(2);
    }

    private Observed rejecting(Map<String, Long> rejected) {
        return new Observed(
                rows,
                well.alerts(),
                3,
                1,
                rejected,
                well.sent(),
                well.books(),
                well.sequences(),
                well.screen());
    }

    @Test
    void oldFiguresThatAreShownAsFreshAreTold() {
        assertThat(judge(well.withScreen(screen(90_000, 90_000, true)))).isEmpty();
        assertThat(judge(well.withScreen(screen(90_000, 90_000, false))))
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.FRESH_WHILE_LATE);
        assertThat(judge(well.withScreen(screen(30_000, 1_000, false))))
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.FRESH_WHILE_LATE);
    }

    @Test
    void whatIsShownIsWhatWasPublishedByThatEpoch() {
        assertThat(judge(well.withScreen(showing(1, 2)))).isEmpty();
        assertThat(judge(well.withScreen(showing(2, 3)))).isEmpty();
        assertThat(judge(well.withScreen(showing(2, 2))))
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.SHOWN);
        assertThat(judge(well.withScreen(new Screen(List.of(), List.of()))))
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.SHOWN);
        assertThat(judge(well.withScreen(showing(0, 2))))
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.SHOWN);
    }

    private static Screen showing(long epoch, long received) {
        Screen.Day day = new Screen.Day("02734", START, received, 0, 0, 0);
        return new Screen(
                List.of(), List.of(new Screen.Shown(1_000, START, epoch, 0, false, List.of(day))));
    }

    private Observed withBook(Observed.Book book, List<Long> sequences) {
        return withBook(book, sequences, well.sent());
    }

    private Observed withBook(
            Observed.Book book, List<Long> sequences, Map<String, Observed.Sent> sent) {
        return new Observed(
                rows,
                well.alerts(),
                3,
                1,
                Map.of(),
                sent,
                Map.of(Topics.FEED_HEARTBEATS, book),
                sequences,
                well.screen());
    }

    /** Figures became newer, and something was said of their age so long after. */
    private static Screen screen(long age, long lag, boolean isStale) {
        return new Screen(
                List.of(new Screen.Closed(1_000, START)),
                List.of(new Screen.Shown(1_000 + age, START, 1, lag, isStale, List.of())));
    }

    private List<Finding> judge(Observed observed) {
        return Judge.judge(observed, expected(Map.of()));
    }

    private Expected expected(Map<String, Long> rejected) {
        long asOf = START + DAY / 2;
        List<String> figures = new ArrayList<>(List.of(KpiTable.header()));
        figures.addAll(new PublishedTable(REFERENCE, asOf).of(rows));
        return new Expected(
                REFERENCE,
                figures,
                List.of(OVERDUE, ANOTHER),
                new ExpectedAlerts(List.of(), List.of(), List.of()),
                rejected,
                asOf,
                2);
    }

    private static String alert(String dossier) {
        return AlertText.line(
                "overdue",
                "DOSSIER_OVERDUE",
                "02734",
                dossier,
                "OPENED",
                1,
                "2025-03-05T02:00:00Z",
                "2025-03-05T02:00:00Z");
    }

    private static KpiRow row(String type, String code, long epoch, long received) {
        ExactCounts counts = new ExactCounts();
        counts.add(Flow.RECEIVED, received);
        return new KpiRow(
                type,
                code,
                TODAY,
                WindowStatus.PROVISIONAL,
                START,
                1,
                epoch,
                counts,
                null,
                null,
                0,
                0,
                0);
    }

    private static KpiRow ofGeneration(KpiRow row, long generation, long epoch) {
        ExactCounts counts = row.counts().copy();
        counts.add(Flow.RECEIVED, 100);
        return row.withRevision(generation, epoch).withCounts(counts);
    }
}
