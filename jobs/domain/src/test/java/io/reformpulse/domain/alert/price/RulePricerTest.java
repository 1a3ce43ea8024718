package io.reformpulse.domain.alert.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.reformpulse.domain.alert.Severity;
import io.reformpulse.domain.alert.rule.Direction;
import io.reformpulse.domain.alert.rule.RateTarget;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.Rules;
import io.reformpulse.domain.alert.rule.ScopeSelector;
import io.reformpulse.domain.alert.rule.Subject;
import io.reformpulse.domain.alert.rule.Tier;
import io.reformpulse.domain.commune.Reference;
import io.reformpulse.domain.commune.SmallProvince;
import io.reformpulse.domain.kpi.WindowType;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RulePricerTest {
    private static final Reference PROVINCE = SmallProvince.reference();
    private static final LocalDate FROM = LocalDate.of(2024, 4, 1);
    private static final Map<String, UsualCases> USUAL =
            Map.of(
                    "C1", UsualCases.onWorkingDays(1.5),
                    "C2", UsualCases.onWorkingDays(5),
                    "C3", UsualCases.onWorkingDays(12));
    private static final int YEARS = 60;
    private static final double DROP = 0.75;

    private static Rule ofAlpha(double alpha) {
        return Rules.with(Rules.onTime(), List.of(Tier.byEvidence(Severity.WARNING, alpha)));
    }

    private static Price price(Rule rule, double trueRate, double dropTo) {
        return price(rule, USUAL, trueRate, dropTo, YEARS, 7);
    }

    private static Price price(
            Rule rule,
            Map<String, UsualCases> usual,
            double trueRate,
            double dropTo,
            int years,
            long seed) {
        RulePricer.Wish wish = new RulePricer.Wish(rule, usual, FROM, seed);
        return new RulePricer(PROVINCE, wish).price(trueRate, dropTo, years, () -> {});
    }

    @Test
    void theSameSeedGivesTheSamePrice() {
        Price one = price(Rules.onTime(), 0.95, DROP);
        assertThat(price(Rules.onTime(), 0.95, DROP)).isEqualTo(one);
        assertThat(price(Rules.onTime(), USUAL, 0.95, DROP, YEARS, 8)).isNotEqualTo(one);
    }

    @Test
    void falseAlarmsFallWithTheTrueRateAndRiseWithAlpha() {
        double last = Double.MAX_VALUE;
        for (double rate : new double[] {0.93, 0.94, 0.95, 0.96}) {
            double alarms = price(Rules.onTime(), rate, DROP).falseAlarms().aYear();
            assertThat(alarms).as("at %s", rate).isLessThan(last);
            last = alarms;
        }
        last = 0;
        for (double alpha : new double[] {0.001, 0.01, 0.05}) {
            double alarms = price(ofAlpha(alpha), 0.95, DROP).falseAlarms().aYear();
            assertThat(alarms).as("with %s", alpha).isGreaterThan(last);
            last = alarms;
        }
    }

    @Test
    void aBiggerDropIsFoundSooner() {
        Delays small = price(Rules.onTime(), 0.95, 0.85).delays();
        Delays big = price(Rules.onTime(), 0.95, 0.6).delays();
        assertThat(big.found()).isGreaterThan(small.found());
        assertThat(big.medianMillis()).isLessThan(small.medianMillis());
    }

    @Test
    void aDropIsFoundSoonerWhereThereAreMoreCases() {
        List<UnitPrice> units = price(Rules.onTime(), 0.95, DROP).units();
        assertThat(units).extracting(UnitPrice::unitCode).containsExactly("C1", "C2", "C3");
        assertThat(units).extracting(UnitPrice::casesAYear).isSorted();
        assertThat(units.get(1).delays().medianMillis())
                .isLessThan(units.get(0).delays().medianMillis());
        assertThat(units.get(2).delays().p90Millis()).isLessThan(units.get(1).delays().p90Millis());
    }

    @Test
    void holdingLongerCostsFewerFalseAlarmsAndMoreDelay() {
        Price at = price(Rules.onTime(), 0.95, DROP);
        Rule held = Rules.with(Rules.onTime(), Duration.ofDays(5), Duration.ofDays(2));
        Price later = price(held, 0.95, DROP);
        assertThat(later.falseAlarms().aYear()).isLessThan(at.falseAlarms().aYear());
        assertThat(later.delays().medianMillis()).isGreaterThan(at.delays().medianMillis());
    }

    @Test
    void theTotalIsTheSumAndLiesWithinItsInterval() {
        Price price = price(Rules.onTime(), 0.95, DROP);
        FalseAlarms all = price.falseAlarms();
        assertThat(all.aYear())
                .isEqualTo(price.units().stream().mapToDouble(UnitPrice::falseAlarmsAYear).sum());
        assertThat(all.aYear()).isBetween((double) all.low(), (double) all.high());
        assertThat(all.low()).isLessThan(all.high());
        assertThat(all.aWeek() * 365 / 7).isEqualTo(all.aYear());
    }

    @Test
    void agreesWithAPlainSimulationOfTheRule() {
        Rule rule =
                Rules.with(
                        Rules.with(
                                Rules.onTime(), List.of(Tier.byEvidence(Severity.WARNING, 0.01))),
                        Duration.ofDays(1),
                        Duration.ofDays(2));
        int years = 500;
        PlainSimulation plain =
                new PlainSimulation(
                        rule, PROVINCE.calendar().knownAt(7_000_000_000_000L)::isWorkingDay, 99);
        for (double volume : new double[] {1.5, 5}) {
            Map<String, UsualCases> usual = Map.of("C1", UsualCases.onWorkingDays(volume));
            Price price = price(rule, usual, 0.95, DROP, years, 7);
            double sum = 0;
            double squares = 0;
            int tried = 0;
            int soon = 0;
            long median = price.delays().medianMillis() / Duration.ofDays(1).toMillis();
            for (int year = 0; year < years; year++) {
                int alarms = plain.falseAlarms(FROM, volume, 0.95);
                sum += alarms;
                squares += alarms * alarms;
                int delay = plain.delay(FROM.plusDays(year % 365), volume, 0.95, DROP);
                tried += delay >= 0 ? 1 : 0;
                soon += delay >= 0 && delay <= median ? 1 : 0;
            }
            double mean = sum / years;
            double error = Math.sqrt(2 * (squares / years - mean * mean) / years);
            assertThat(Math.abs(price.falseAlarms().aYear() - mean))
                    .as("%s against %s", price.falseAlarms(), mean)
                    .isLessThan(4 * error);
            // A whole day has up to a tenth of all, and each side its error.
            assertThat((double) soon / tried).isBetween(0.4, 0.7);
            assertThat(tried).isCloseTo(price.delays().drops(), within(years / 20));
        }
    }

    @Test
    void aWindowThatFillsUpIsJudgedEveryHour() {
        Rule daily = Rules.with(Rules.onTime(), RateTarget.atLeast(WindowType.DAY, 0.95));
        Price price = price(daily, USUAL, 0.95, 0.3, 2, 7);
        long median = price.units().get(2).delays().medianMillis();
        assertThat(median).isLessThan(Duration.ofDays(3).toMillis());
        assertThat(median % Duration.ofDays(1).toMillis()).isNotZero();
    }

    @Test
    void aRateThatMustStayLowIsPricedToo() {
        Rule rule =
                Rules.with(
                        Rules.onTime(),
                        new RateTarget(WindowType.ROLLING_30D, 0.1, Direction.AT_MOST, 10, 3, 0.2));
        Price met = price(rule, 0.05, 0.4);
        assertThat(met.falseAlarms().aYear())
                .isLessThan(price(rule, 0.1, 0.4).falseAlarms().aYear());
        assertThat(met.delays().found()).isGreaterThan(met.delays().drops() / 2);
    }

    @Test
    void onlyUnitsThatTheRuleWatchesAndThatHaveCasesArePriced() {
        Map<String, UsualCases> usual =
                Map.of(
                        "C1", UsualCases.onWorkingDays(3),
                        "C2", UsualCases.onWorkingDays(0),
                        "C3", UsualCases.onWorkingDays(3),
                        "P", UsualCases.onWorkingDays(6));
        Rule inDistrict = Rules.with(Rules.onTime(), new ScopeSelector("D1", "COMMUNE", true));
        RulePricer.Wish wish = new RulePricer.Wish(inDistrict, usual, FROM, 7);
        RulePricer pricer = new RulePricer(PROVINCE, wish);
        AtomicInteger done = new AtomicInteger();
        assertThat(pricer.price(0.95, DROP, 1, done::incrementAndGet).units())
                .extracting(UnitPrice::unitCode)
                .containsExactly("C1");
        assertThat(done).hasValue(pricer.units()).hasValue(1);
    }

    @Test
    void aRuleIsTriedAsIfItHadHeldAllTheTime() {
        Rule later = Rules.version(Rules.onTime(), 2, 7_000_000_000_000L);
        assertThat(price(later, 0.95, DROP)).isEqualTo(price(Rules.onTime(), 0.95, DROP));
    }

    @Test
    void whatIsNoRateOfFiguresHasNoPrice() {
        for (Subject subject : List.of(Subject.DOSSIER_OVERDUE, Subject.ARRIVAL_LAG)) {
            assertThatThrownBy(() -> new RulePricer.Wish(Rules.of(subject), USUAL, FROM, 7))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(subject + " is no rate of published figures");
        }
    }
}
