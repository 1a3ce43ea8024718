package io.reformpulse.controlroom.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.controlroom.history.AlertQuery.After;
import io.reformpulse.schemas.AlertEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a history of alerts does, whatever it is kept in. */
public abstract class AlertHistoryContract {
    private final Supplier<DatabaseSettings> settings;
    private Database database;
    private AlertHistory history;

    protected AlertHistoryContract(Supplier<DatabaseSettings> settings) {
        this.settings = settings;
    }

    @BeforeEach
    void open() {
        database = Database.open(settings.get());
        history = new SqlAlertHistory(database.source());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theEventsOfAnAlertComeInTheirOrderAndOnce() {
        AlertTale tale = new AlertTale("a1", "02734");
        AlertEvent opened = tale.opened(100);
        AlertEvent resolved = tale.resolved(200);
        history.keep(List.of(resolved, opened));
        history.keep(List.of(opened));
        assertThat(history.of("a1")).containsExactly(opened, resolved);
        assertThat(history.of("a2")).isEmpty();
    }

    @Test
    void theNewestEventOfEachAlertIsTold() {
        AlertTale one = new AlertTale("a1", "02734");
        AlertTale two = new AlertTale("a2", "02737");
        AlertEvent opened = one.opened(100);
        AlertEvent other = two.opened(150);
        AlertEvent resolved = one.resolved(200);
        history.keep(List.of(opened, resolved, other));
        assertThat(history.newest(AlertQuery.latest(10))).containsExactly(resolved, other);
        assertThat(history.newest(new AlertQuery(true, null, null, Long.MAX_VALUE, null, 10)))
                .containsExactly(other);
    }

    @Test
    void alertsAreToldAsTheyStoodAtAMoment() {
        AlertTale tale = new AlertTale("a1", "02734");
        AlertEvent opened = tale.opened(100);
        history.keep(List.of(opened, tale.resolved(200)));
        assertThat(history.newest(new AlertQuery(true, null, null, 200, null, 10)))
                .containsExactly(opened);
        assertThat(history.newest(new AlertQuery(true, null, null, 201, null, 10))).isEmpty();
        assertThat(history.newest(new AlertQuery(false, null, null, 100, null, 10))).isEmpty();
    }

    @Test
    void aUnitAboveHasTheAlertsOfThoseBelow() {
        AlertEvent here = new AlertTale("a1", "02734").opened(100);
        AlertEvent there = new AlertTale("a2", "02737").opened(200);
        history.keep(List.of(here, there));
        assertThat(history.newest(scope("02734"))).containsExactly(here);
        assertThat(history.newest(scope("10"))).containsExactly(there, here);
        assertThat(history.newest(scope("11"))).isEmpty();
    }

    private static AlertQuery scope(String code) {
        return new AlertQuery(false, code, null, Long.MAX_VALUE, null, 10);
    }

    @Test
    void theMildestSeverityThatIsMeantCounts() {
        AlertTale grave = new AlertTale("a1", "02734");
        AlertEvent opened = grave.opened(100);
        AlertEvent escalated = grave.escalated(200);
        AlertEvent mild = new AlertTale("a2", "02734").opened(150);
        history.keep(List.of(opened, escalated, mild));
        assertThat(history.newest(severity("CRITICAL"))).containsExactly(escalated);
        assertThat(history.newest(severity("WARNING"))).containsExactly(escalated, mild);
    }

    private static AlertQuery severity(String severity) {
        return new AlertQuery(false, null, severity, Long.MAX_VALUE, null, 10);
    }

    @Test
    void pagesFollowEachOtherWithoutAGap() {
        List<AlertEvent> all = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            all.add(new AlertTale("a" + i, "02734").opened(100 + i / 4));
        }
        history.keep(all);
        List<AlertEvent> seen = new ArrayList<>();
        After after = null;
        List<AlertEvent> page;
        do {
            page = history.newest(new AlertQuery(false, null, null, Long.MAX_VALUE, after, 4));
            seen.addAll(page);
            if (!page.isEmpty()) {
                AlertEvent last = page.get(page.size() - 1);
                after = new After(last.getAt(), last.getAlertId());
            }
        } while (!page.isEmpty());
        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
        assertThat(seen)
                .extracting(AlertEvent::getAt)
                .isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void aShiftSeesWhatHappenedInIt() {
        AlertTale tale = new AlertTale("a1", "02734");
        AlertEvent opened = tale.opened(100);
        AlertEvent escalated = tale.escalated(200);
        AlertEvent resolved = tale.resolved(300);
        history.keep(List.of(opened, escalated, resolved));
        assertThat(history.between(200, 300)).containsExactly(escalated);
        assertThat(history.between(0, 301)).containsExactly(opened, escalated, resolved);
    }
}
