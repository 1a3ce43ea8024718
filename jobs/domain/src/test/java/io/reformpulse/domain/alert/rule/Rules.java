package io.reformpulse.domain.alert.rule;

import io.reformpulse.domain.alert.Severity;
import io.reformpulse.domain.kpi.WindowType;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/** Rules for tests, each to be varied by one thing at a time. */
public final class Rules {
    public static final List<Tier> BY_EVIDENCE =
            List.of(
                    Tier.byEvidence(Severity.WARNING, 0.01),
                    Tier.byEvidence(Severity.CRITICAL, 0.001));

    private Rules() {}

    /** 95 % on time over 30 days, no hold, kept for 2 days. */
    public static Rule onTime() {
        return rate(Subject.ON_TIME_RATE, RateTarget.atLeast(WindowType.ROLLING_30D, 0.95));
    }

    public static Rule rate(Subject subject, RateTarget target) {
        Duration span = Duration.ofHours(48);
        return new Rule(
                "rate",
                1,
                "tester",
                Long.MIN_VALUE,
                subject,
                ScopeSelector.COMMUNES,
                target,
                subject.needs(Setting.SPAN) ? Threshold.ofSpan(span) : Threshold.NONE,
                BY_EVIDENCE,
                Duration.ZERO,
                Duration.ofDays(2),
                null,
                Runbook.NONE);
    }

    /** A rule of any other subject, with a setting of each kind that it needs. */
    public static Rule of(Subject subject) {
        if (subject.needs(Setting.TARGET)) {
            WindowType window =
                    subject == Subject.ARRIVAL_LAG ? WindowType.DAY : WindowType.ROLLING_30D;
            return rate(subject, RateTarget.atLeast(window, 0.5));
        }
        return new Rule(
                "rule",
                1,
                "tester",
                Long.MIN_VALUE,
                subject,
                ScopeSelector.COMMUNES,
                null,
                new Threshold(
                        subject.needs(Setting.LIMIT) ? 1L : null,
                        subject.needs(Setting.SPAN) ? Duration.ofHours(8) : null,
                        subject.needs(Setting.AT) ? LocalTime.of(7, 45) : null),
                tiers(subject),
                Duration.ZERO,
                Duration.ZERO,
                null,
                Runbook.NONE);
    }

    private static List<Tier> tiers(Subject subject) {
        if (subject.needs(Setting.ALPHA)) {
            return BY_EVIDENCE;
        }
        return subject.needs(Setting.WORKING_DAYS)
                ? List.of(
                        Tier.byAge(Severity.WARNING, 0),
                        Tier.byAge(Severity.WARNING, 1),
                        Tier.byAge(Severity.CRITICAL, 3),
                        Tier.byAge(Severity.CRITICAL, 5))
                : List.of(Tier.of(Severity.WARNING));
    }

    public static Rule named(Rule rule, String id) {
        return copy(rule, id, rule.version(), rule.effectiveFrom(), rule.rate(), rule.scope());
    }

    public static Rule version(Rule rule, int version, long effectiveFrom) {
        return copy(rule, rule.id(), version, effectiveFrom, rule.rate(), rule.scope());
    }

    public static Rule with(Rule rule, RateTarget target) {
        return copy(rule, rule.id(), rule.version(), rule.effectiveFrom(), target, rule.scope());
    }

    public static Rule with(Rule rule, ScopeSelector scope) {
        return copy(rule, rule.id(), rule.version(), rule.effectiveFrom(), rule.rate(), scope);
    }

    private static Rule copy(
            Rule rule,
            String id,
            int version,
            long effectiveFrom,
            RateTarget target,
            ScopeSelector scope) {
        return new Rule(
                id,
                version,
                rule.author(),
                effectiveFrom,
                rule.subject(),
                scope,
                target,
                rule.threshold(),
                rule.tiers(),
                rule.hold(),
                rule.keep(),
                rule.mute(),
                rule.runbook());
    }

    public static Rule with(Rule rule, Threshold threshold) {
        return with(rule, threshold, rule.tiers(), rule.hold(), rule.keep(), rule.mute());
    }

    public static Rule with(Rule rule, List<Tier> tiers) {
        return with(rule, rule.threshold(), tiers, rule.hold(), rule.keep(), rule.mute());
    }

    public static Rule with(Rule rule, Duration hold, Duration keep) {
        return with(rule, rule.threshold(), rule.tiers(), hold, keep, rule.mute());
    }

    public static Rule with(Rule rule, MuteHours mute) {
        return with(rule, rule.threshold(), rule.tiers(), rule.hold(), rule.keep(), mute);
    }

    private static Rule with(
            Rule rule,
            Threshold threshold,
            List<Tier> tiers,
            Duration hold,
            Duration keep,
            MuteHours mute) {
        return new Rule(
                rule.id(),
                rule.version(),
                rule.author(),
                rule.effectiveFrom(),
                rule.subject(),
                rule.scope(),
                rule.rate(),
                threshold,
                tiers,
                hold,
                keep,
                mute,
                rule.runbook());
    }
}
