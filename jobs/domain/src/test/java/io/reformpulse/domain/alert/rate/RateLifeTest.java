package io.reformpulse.domain.alert.rate;

import static io.reformpulse.domain.alert.rate.RateBench.at;
import static io.reformpulse.domain.alert.rate.RateBench.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.alert.rule.Direction;
import io.reformpulse.domain.alert.rule.RateTarget;
import io.reformpulse.domain.alert.rule.Removal;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.Rules;
import io.reformpulse.domain.alert.rule.ScopeSelector;
import io.reformpulse.domain.alert.rule.Subject;
import io.reformpulse.domain.kpi.WindowType;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The life of a rate alert, told as a table of what happens when. */
class RateLifeTest {
    private static final Rule ON_TIME = Rules.onTime();

    /** Thirty days with one dossier each, all on time. */
    private static RateBench calm(Rule rule) {
        return new RateBench(rule).casesDaily(0, 29, 1, 0);
    }

    @Test
    void opensOnceWhenTheDayClosesEscalatesAndResolvesAfterTheKeepTime() {
        RateBench bench = calm(ON_TIME).cases(30, 0, 6).runTo(31, 23);
        assertThat(bench.told()).containsExactly("d31 00:00 OPENED WARNING 29/35");
        assertThat(bench.standing()).isEqualTo(RateStanding.FIRING);

        bench.cases(32, 0, 3).casesDaily(33, 80, 1, 0).runTo(60, 23);
        assertThat(bench.told())
                .containsExactly(
                        "d31 00:00 OPENED WARNING 29/35", "d33 00:00 ESCALATED CRITICAL 27/36");

        bench.runTo(62, 0);
        assertThat(bench.standing()).isEqualTo(RateStanding.RECOVERING);
        bench.runTo(63, 0);
        assertThat(bench.told()).hasSize(3).last().isEqualTo("d63 00:00 RESOLVED CRITICAL 30/30");
        assertThat(bench.standing()).isEqualTo(RateStanding.RESOLVED);
        assertThat(bench.runTo(64, 23).standing()).isEqualTo(RateStanding.OK);
    }

    @Test
    void oneBadOfFourNeverPages() {
        RateBench bench = new RateBench(ON_TIME);
        for (int day = 0; day < 400; day += 8) {
            bench.cases(day, 1, day % 32 == 0 ? 1 : 0);
        }
        bench.runTo(400);
        assertThat(bench.told()).isEmpty();
        assertThat(bench.standing()).isEqualTo(RateStanding.INSUFFICIENT);
    }

    @Test
    void noDataNeverResolves() {
        RateBench bench = calm(ON_TIME).cases(30, 0, 6).casesDaily(31, 35, 1, 0).runTo(200);
        assertThat(bench.told())
                .containsExactly(
                        "d31 00:00 OPENED WARNING 29/35", "d47 00:00 ESCALATED CRITICAL 18/24");
        assertThat(bench.standing()).isEqualTo(RateStanding.FIRING);
        assertThat(new RateBench(ON_TIME).runTo(3).standing()).isEqualTo(RateStanding.NO_DATA);
    }

    @Test
    void aBreachMustHold() {
        Rule held = Rules.with(ON_TIME, days(2), days(2));
        RateBench bench = calm(held).cases(30, 0, 6).runTo(32);
        assertThat(bench.told()).isEmpty();
        assertThat(bench.standing()).isEqualTo(RateStanding.PENDING);
        assertThat(bench.runTo(33).told()).containsExactly("d33 00:00 OPENED WARNING 27/33");

        RateBench broken = calm(held).cases(30, 0, 6).cases(31, 60, 0).runTo(40);
        assertThat(broken.told()).isEmpty();
    }

    @Test
    void criticalIsToldWithinTheHourAndWarningWhenTheDayCloses() {
        RateBench bench = calm(ON_TIME).runTo(30, 10);
        bench.cases(20, 0, 6).runTo(30, 11);
        assertThat(bench.told()).isEmpty();
        bench.cases(21, 0, 6).runTo(30, 12);
        assertThat(bench.told()).containsExactly("d30 12:00 OPENED CRITICAL 30/42");

        RateBench mild = calm(ON_TIME).runTo(30, 10).cases(20, 0, 6).runTo(31, 0);
        assertThat(mild.told()).containsExactly("d31 00:00 OPENED WARNING 29/35");
    }

    @Test
    void aWindowThatFillsUpIsJudgedEveryHourForCritical() {
        Rule daily = Rules.rate(Subject.ON_TIME_RATE, RateTarget.atLeast(WindowType.DAY, 0.95));
        RateBench bench = new RateBench(daily);
        bench.casesAt(3, 8, 8, 2).casesAt(3, 9, 4, 6).casesAt(4, 9, 30, 0).casesAt(5, 9, 20, 0);
        bench.casesAt(6, 9, 20, 0).runTo(8);
        assertThat(bench.told())
                .containsExactly(
                        "d3 10:00 OPENED CRITICAL 12/20", "d6 10:00 RESOLVED CRITICAL 20/20");
    }

    @Test
    void whileUnconfirmedNothingOpensNorResolves() {
        RateBench silent = calm(ON_TIME).cases(30, 0, 6).runTo(30, 5).confirmed(false).runTo(35);
        assertThat(silent.told()).isEmpty();
        assertThat(silent.confirmed(true).runTo(36).told())
                .containsExactly("d36 00:00 OPENED WARNING 24/30");

        RateBench open = calm(ON_TIME).cases(30, 0, 6).runTo(31, 5).confirmed(false);
        open.casesDaily(31, 70, 1, 0).runTo(70, 5).confirmed(true).runTo(71);
        assertThat(open.told())
                .containsExactly(
                        "d31 00:00 OPENED WARNING 29/35",
                        "d31 06:00 UNCONFIRMED WARNING 29/35",
                        "d70 06:00 CONFIRMED WARNING 29/35",
                        "d70 06:00 RESOLVED WARNING 30/30");
    }

    @Test
    void lateDataThatUndoesABreachWithdrawsItWithTheFiguresBeforeAndAfter() {
        RateBench bench = calm(ON_TIME).cases(30, 0, 6).runTo(33, 8);
        bench.cases(28, 80, 0).runTo(33, 9);
        assertThat(bench.told())
                .containsExactly(
                        "d31 00:00 OPENED WARNING 29/35",
                        "d33 09:00 WITHDRAWN WARNING 109/115 was 29/35");
        assertThat(bench.runTo(60).told()).hasSize(2);
    }

    @Test
    void lateDataThatMovesTheEvidenceAmendsAndTheAlertStands() {
        RateBench bench = calm(ON_TIME).cases(30, 0, 6).cases(31, 0, 9).runTo(33, 8);
        assertThat(bench.told())
                .containsExactly(
                        "d31 00:00 OPENED WARNING 29/35", "d32 00:00 ESCALATED CRITICAL 28/43");
        bench.cases(10, 100, 0).runTo(33, 10);
        assertThat(bench.told())
                .hasSize(3)
                .last()
                .isEqualTo("d33 09:00 AMENDED WARNING 128/143 was 28/43");
    }

    @Test
    void lateDataThatShowsAnEndInThePastResolvesAtOnce() {
        RateBench bench = calm(ON_TIME).cases(30, 0, 6).runTo(40, 8);
        bench.cases(33, 100, 0).runTo(40, 9);
        assertThat(bench.told())
                .containsExactly(
                        "d31 00:00 OPENED WARNING 29/35", "d40 09:00 RESOLVED WARNING 120/126");
    }

    @Test
    void lateDataOfABreachLongClearedOpensNothing() {
        RateBench bench = calm(ON_TIME).casesDaily(30, 40, 60, 0).runTo(40, 8);
        bench.cases(10, 0, 6).runTo(45);
        assertThat(bench.told()).isEmpty();
    }

    @Test
    void anEpisodeGoesOnUnderANewVersionThatStillWatches() {
        RateBench bench = calm(ON_TIME).cases(30, 0, 6).runTo(31, 5);
        RateTarget lower = RateTarget.atLeast(WindowType.ROLLING_30D, 0.70);
        Rule second = Rules.with(Rules.version(ON_TIME, 2, at(33, 12)), lower);
        bench.write(second).casesDaily(31, 40, 1, 0).runTo(35, 23);
        assertThat(bench.told()).containsExactly("d31 00:00 OPENED WARNING 29/35");
        assertThat(bench.standing()).isEqualTo(RateStanding.RECOVERING);
        assertThat(bench.runTo(36).told()).last().isEqualTo("d36 00:00 RESOLVED WARNING 29/35");
    }

    @Test
    void anEpisodeEndsWithItsRuleOrWhenTheRuleNoLongerWatchesTheUnit() {
        RateBench removed = calm(ON_TIME).cases(30, 0, 6).runTo(31, 5);
        removed.write(new Removal("rate", 2, "tester", at(33, 12))).runTo(34);
        assertThat(removed.told()).last().isEqualTo("d33 12:00 RESOLVED WARNING 29/35 rule ended");

        RateBench elsewhere = calm(ON_TIME).cases(30, 0, 6).runTo(31, 5);
        ScopeSelector other = new ScopeSelector("D2", "COMMUNE", true);
        elsewhere.write(Rules.with(Rules.version(ON_TIME, 2, at(33, 12)), other)).runTo(34);
        assertThat(elsewhere.told())
                .last()
                .isEqualTo("d33 12:00 RESOLVED WARNING 29/35 rule ended");
    }

    @Test
    void aRuleJudgesOnlyFromItsEffectiveInstantOn() {
        Rule later = Rules.version(ON_TIME, 1, at(40, 0));
        RateBench bench = calm(later).cases(30, 0, 6).runTo(41);
        assertThat(bench.told()).containsExactly("d40 00:00 OPENED WARNING 20/26");
    }

    @Test
    void keepOfZeroResolvesAtTheFirstClearDay() {
        Rule rule = Rules.with(ON_TIME, Duration.ZERO, Duration.ZERO);
        RateBench bench = calm(rule).cases(30, 0, 6).cases(33, 60, 0).runTo(40);
        assertThat(bench.told())
                .containsExactly(
                        "d31 00:00 OPENED WARNING 29/35", "d34 00:00 RESOLVED WARNING 86/92");
    }

    @Test
    void aRestartTellsNothingTwice() {
        RateBench whole = calm(ON_TIME).cases(30, 0, 6).cases(32, 0, 3).casesDaily(33, 80, 1, 0);
        RateBench parted = calm(ON_TIME).cases(30, 0, 6).cases(32, 0, 3).casesDaily(33, 80, 1, 0);
        for (int day = 1; day < 80; day++) {
            whole.runTo(day);
            parted.runTo(day).restart();
        }
        assertThat(whole.told()).hasSize(3);
        assertThat(parted.told()).isEqualTo(whole.told());
    }

    @Test
    void whereDataIsGivenDaysToComeTheFiguresOfSoLongAgoAreJudgedByAllThatIsKnown() {
        Rule rule =
                Rules.rate(
                        Subject.RESPONSE_RATE,
                        new RateTarget(
                                WindowType.ROLLING_7D, 0.5, Direction.AT_LEAST, 10, 3, 0.2, 20));
        RateBench bench = new RateBench(rule).casesDaily(1, 7, 0, 4).runTo(20);
        bench.casesDaily(1, 7, 4, -4).runTo(40);
        assertThat(bench.told()).isEmpty();

        RateBench late = new RateBench(rule).casesDaily(1, 7, 0, 4).runTo(24);
        assertThat(late.told()).containsExactly("d24 00:00 OPENED CRITICAL 0/12");
    }
}
