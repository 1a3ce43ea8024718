package io.reformpulse.domain.alert.rate;

import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.RuleBook;
import io.reformpulse.domain.alert.rule.RuleVersion;
import io.reformpulse.domain.alert.rule.UnitRules;
import io.reformpulse.domain.commune.SmallProvince;
import io.reformpulse.domain.kpi.Windows;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs one rate rule in one commune hour by hour. Day 0 is 1 January 2024; what is told comes out
 * as lines such as "d30 00:00 OPENED WARNING 25/30".
 */
final class RateBench {
    static final long HOUR = 3_600_000;
    static final Windows WINDOWS = new Windows(SmallProvince.reference().calendar());
    private static final int FIRST_DAY = (int) LocalDate.of(2024, 1, 1).toEpochDay();

    private final Cases cases = new Cases();
    private final List<String> told = new ArrayList<>();
    private final String ruleId;
    private UnitRules rules;
    private RateJudge judge;
    private boolean confirmed = true;
    private long clock = at(0, 0);

    RateBench(Rule rule) {
        ruleId = rule.id();
        rules = rulesOf(RuleBook.of(List.of(rule)));
        judge = newJudge();
    }

    private static UnitRules rulesOf(RuleBook book) {
        return new UnitRules(book, SmallProvince.reference().units(), "C1");
    }

    private RateJudge newJudge() {
        return new RateJudge(
                ruleId, new RatePoints(WINDOWS), new RateCriteria(), cases, RateJudge.REACH);
    }

    static long at(int day, int hour) {
        return WINDOWS.startOf(FIRST_DAY + day) + hour * HOUR;
    }

    /** Cases of a day at 9 o'clock, known from now on. */
    RateBench cases(int day, int good, int bad) {
        return casesAt(day, 9, good, bad);
    }

    RateBench casesAt(int day, int hour, int good, int bad) {
        cases.add(at(day, hour), good, bad);
        judge.changed(at(day, hour));
        return this;
    }

    /** The same cases on every day of a span, the last one too. */
    RateBench casesDaily(int first, int last, int good, int bad) {
        for (int day = first; day <= last; day++) {
            cases(day, good, bad);
        }
        return this;
    }

    RateBench write(RuleVersion version) {
        rules = rulesOf(rules.book().plus(version));
        judge.changed(Long.MIN_VALUE);
        return this;
    }

    RateBench confirmed(boolean now) {
        confirmed = now;
        tell(judge.confirm(rules, now));
        return this;
    }

    /** Judges every full hour up to one, that one too. */
    RateBench runTo(int day, int hour) {
        while (clock <= at(day, hour)) {
            tell(judge.judge(clock, rules, confirmed));
            clock += HOUR;
        }
        return this;
    }

    RateBench runTo(int day) {
        return runTo(day, 0);
    }

    /** Writes the state, forgets everything else and goes on. */
    RateBench restart() {
        RateState state = judge.state();
        judge = newJudge();
        judge.restore(state);
        return this;
    }

    private void tell(List<RateTelling> tellings) {
        for (RateTelling telling : tellings) {
            String before =
                    telling.before() == null
                            ? ""
                            : " was "
                                    + telling.before().numerator()
                                    + "/"
                                    + telling.before().denominator();
            told.add(
                    time(clock)
                            + " "
                            + telling.transition()
                            + " "
                            + telling.severity()
                            + " "
                            + telling.evidence().figures().numerator()
                            + "/"
                            + telling.evidence().figures().denominator()
                            + before
                            + (telling.ruleEnded() ? " rule ended" : ""));
        }
    }

    private static String time(long clock) {
        int day = WINDOWS.dayOf(clock);
        long hour = (clock - WINDOWS.startOf(day)) / HOUR;
        return "d%d %02d:00".formatted(day - FIRST_DAY, hour);
    }

    RateStanding standing() {
        return judge.standing();
    }

    RateState state() {
        return judge.state();
    }

    List<String> told() {
        return told;
    }

    static Duration days(int days) {
        return Duration.ofDays(days);
    }
}
