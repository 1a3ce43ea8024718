package io.reformpulse.standalone.up;

import static io.reformpulse.delivery.AlertStory.alert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.reformpulse.delivery.AlertStory;
import io.reformpulse.delivery.alert.Severity;
import io.reformpulse.domain.unit.Unit;
import io.reformpulse.domain.unit.UnitTree;
import io.reformpulse.schemas.AlertEvent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenAlertsTest {
    private final OpenAlerts alerts =
            new OpenAlerts(
                    new UnitTree(
                            List.of(
                                    new Unit("10", "Lào Cai", "TINH", null, null, null),
                                    new Unit("02734", "Quang Kim", "XA", "10", null, null))),
                    2);

    @Test
    void anAlertIsOpenFromItsBeginningToItsEnd() {
        AlertStory one = alert("one");
        take(one.opened(), one.escalated("CRITICAL"));
        assertThat(alerts.now().bySeverity()).isEqualTo(Map.of(Severity.CRITICAL, 1L));
        take(one.resolved());
        assertThat(alerts.now().open()).isZero();
        assertThat(alerts.now().newest()).isEmpty();
    }

    @Test
    void anAlertThatIsWithdrawnHasEndedToo() {
        AlertStory one = alert("one");
        take(one.opened());
        AlertEvent withdrawn = one.resolved();
        withdrawn.setState("WITHDRAWN");
        take(withdrawn);
        assertThat(alerts.now().open()).isZero();
    }

    @Test
    void whatComesAgainOrLateChangesNothing() {
        AlertStory one = alert("one");
        AlertEvent opened = one.opened();
        AlertEvent escalated = one.escalated("CRITICAL");
        take(opened, escalated, opened);
        assertThat(alerts.now().open(Severity.CRITICAL)).isEqualTo(1);
        assertThat(alerts.now().open()).isEqualTo(1);
    }

    @Test
    void aNoticeIsToldAndNotOpen() {
        take(alert("one").noticed(), alert("two").noticed());
        assertThat(alerts.now().notices()).isEqualTo(2);
        assertThat(alerts.now().open()).isZero();
    }

    @Test
    void theNewestAreShownAndOfThoseOfOneMomentTheGravestFirst() {
        AlertStory escalated = alert("a");
        take(escalated.opened(), alert("b").opened());
        take(alert("c").severity("CRITICAL").opened(), escalated.escalated("WARNING"));
        assertThat(alerts.now().newest())
                .extracting(Snapshot.AlertLine::at, Snapshot.AlertLine::severity)
                .containsExactly(
                        tuple(AlertStory.BEGINNING + 120_000, Severity.WARNING),
                        tuple(AlertStory.BEGINNING + 60_000, Severity.CRITICAL));
        assertThat(alerts.now().open()).isEqualTo(3);
    }

    @Test
    void theUnitIsNamedOnceAndByItsCodeIfItIsUnknown() {
        take(alert("one").opened());
        assertThat(alerts.now().newest().get(0).unit()).isEqualTo("Quang Kim");
        assertThat(alerts.now().newest().get(0).reason())
                .isEqualTo("80.0 % on time, below the target of 95 %.");
        AlertStory one = alert("two").in("99");
        one.opened();
        take(one.escalated("CRITICAL"));
        assertThat(alerts.now().newest().get(0).unit()).isEqualTo("99");
        assertThat(alerts.now().newest().get(0).reason()).startsWith("Quang Kim: ");
    }

    private void take(AlertEvent... events) {
        List.of(events).forEach(alerts::take);
    }
}
