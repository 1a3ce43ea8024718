package io.reformpulse.domain.alert;

import static io.reformpulse.domain.alert.Records.step;
import static io.reformpulse.domain.dossier.EventType.RECEIVED;
import static io.reformpulse.domain.dossier.EventType.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.alert.news.AlertNews;
import io.reformpulse.domain.alert.rule.RateTarget;
import io.reformpulse.domain.alert.rule.Removal;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.Rules;
import io.reformpulse.domain.alert.rule.ScopeSelector;
import io.reformpulse.domain.alert.rule.Subject;
import io.reformpulse.domain.kpi.WindowType;
import org.junit.jupiter.api.Test;

/** Rates of units above the communes. */
class UnitAlertsTest {
    private static final Rule ON_TIME =
            Rules.rate(Subject.ON_TIME_RATE, RateTarget.atLeast(WindowType.ROLLING_30D, 0.95));
    private static final Rule ABOVE = Rules.with(ON_TIME, new ScopeSelector(null, "HUYEN", true));

    /** Twelve dossiers of commune C1, five of them late. */
    private static WatchedProvince late(WatchedProvince province) {
        for (int i = 0; i < 12; i++) {
            String end = i < 5 ? "2024-03-25T09:00" : "2024-03-06T09:00";
            province.receive(
                    step("d" + i, RECEIVED, "2024-03-05T09:00"), step("d" + i, RESOLVED, end));
        }
        return province;
    }

    @Test
    void aUnitAboveIsJudgedByTheSumOfItsCommunes() {
        WatchedProvince province = late(new WatchedProvince(ABOVE)).advance("2024-03-28T00:00");
        assertThat(province.told("D1")).containsExactly("2024-03-26T00:00 rate OPENED CRITICAL");
        assertThat(province.told("C1")).isEmpty();
        assertThat(province.told("D2")).isEmpty();
        assertThat(province.told("P")).isEmpty();
        AlertNews told = province.news().get(0);
        assertThat(told.scope().type()).isEqualTo("HUYEN");
        assertThat(told.evidence().good()).isEqualTo(7);
        assertThat(told.evidence().cases()).isEqualTo(12);
        assertThat(told.cases().count()).isEqualTo(5);
        assertThat(told.cases().dossiers()).isEmpty();
        assertThat(told.reason().en()).startsWith("District 1: 7 of 12");
    }

    @Test
    void aRuleWrittenLaterFindsWhatWasThereBefore() {
        WatchedProvince province = late(new WatchedProvince()).advance("2024-03-27T10:00");
        province.write(Rules.version(ABOVE, 1, Records.at("2024-03-01T00:00")), "2024-03-27T10:00");
        province.advance("2024-03-29T00:00");
        assertThat(province.told("D1")).containsExactly("2024-03-28T00:00 rate OPENED CRITICAL");
    }

    @Test
    void whatIsUndoneByLateDataIsWithdrawnAboveToo() {
        WatchedProvince province = late(new WatchedProvince(ABOVE)).advance("2024-03-27T00:00");
        for (int i = 0; i < 5; i++) {
            province.receive(
                    Records.late("d" + i, RESOLVED, "2024-03-06T10:00", "2024-03-27T08:30"));
        }
        province.advance("2024-03-28T00:00");
        assertThat(province.told("D1"))
                .containsExactly(
                        "2024-03-26T00:00 rate OPENED CRITICAL",
                        "2024-03-27T09:00 rate WITHDRAWN CRITICAL");
    }

    @Test
    void aRuleEndedFromAnEarlierInstantEndsItsAlertsAtTheNextHourAndOpensNoMore() {
        WatchedProvince province = late(new WatchedProvince(ON_TIME)).advance("2024-03-27T10:00");
        assertThat(province.told("C1")).containsExactly("2024-03-26T00:00 rate OPENED CRITICAL");
        province.write(
                Rules.version(ON_TIME, 2, Records.at("2024-03-01T00:00")), "2024-03-27T10:00");
        province.advance("2024-03-27T18:00");
        province.write(
                new Removal("rate", 3, "tester", Records.at("2024-03-02T00:00")),
                "2024-03-27T18:00");
        province.advance("2024-04-10T00:00");
        assertThat(province.told("C1"))
                .containsExactly(
                        "2024-03-26T00:00 rate OPENED CRITICAL",
                        "2024-03-28T00:00 rate RESOLVED CRITICAL");
    }

    @Test
    void aUnitThatComesToBeWatchedIsJudgedByAllItsCommunesAndNotOfThePast() {
        WatchedProvince province = late(new WatchedProvince(ABOVE));
        for (int i = 0; i < 40; i++) {
            province.receive(
                    Records.stepOf("C3", "e" + i, RECEIVED, "2024-03-05T09:00"),
                    Records.stepOf("C3", "e" + i, RESOLVED, "2024-03-06T09:00"));
        }
        province.advance("2024-03-27T18:00");
        Rule top =
                Rules.named(
                        Rules.with(
                                Rules.with(
                                        ON_TIME, RateTarget.atLeast(WindowType.ROLLING_30D, 0.8)),
                                new ScopeSelector(null, "TINH", true)),
                        "top");
        province.write(top, "2024-03-27T18:00");
        province.advance("2024-04-01T00:00");
        assertThat(province.told("P")).isEmpty();
    }
}
