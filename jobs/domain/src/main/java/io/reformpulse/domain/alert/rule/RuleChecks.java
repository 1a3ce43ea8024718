package io.reformpulse.domain.alert.rule;

import io.reformpulse.domain.kpi.WindowType;
import io.reformpulse.domain.unit.UnitTree;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** What the parts of a rule must keep to together; each refusal says what to change. */
final class RuleChecks {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Duration LONGEST = Duration.ofDays(30);

    /** The year 2200. */
    private static final long LATEST_MILLIS = 7_258_118_400_000L;

    private RuleChecks() {}

    static void name(String id, int version, String author) {
        if (id == null || !ID.matcher(id).matches()) {
            throw refused(
                    "id must be up to 64 small letters, digits and hyphens, such as on-time, but is "
                            + id);
        }
        if (version < 1) {
            throw refused("version must be 1 or more, but is " + version);
        }
        if (author == null || author.isBlank()) {
            throw refused("author is missing; write a pseudonym");
        }
    }

    static void holdsFrom(long effectiveFrom) {
        if (effectiveFrom > LATEST_MILLIS) {
            throw refused("effectiveFrom must be before the year 2200, but is " + effectiveFrom);
        }
    }

    static void settings(Subject subject, RateTarget rate, Threshold threshold) {
        match(subject, Setting.TARGET, "target", rate);
        match(subject, Setting.LIMIT, "limit", threshold.limit());
        match(subject, Setting.SPAN, "span", threshold.span());
        match(subject, Setting.AT, "at", threshold.at());
        if (subject == Subject.ARRIVAL_LAG && rate.window() != WindowType.DAY) {
            throw refused("window must be DAY for ARRIVAL_LAG, but is " + rate.window());
        }
        if (subject == Subject.ARRIVAL_LAG && rate.settleDays() > 0) {
            throw refused("ARRIVAL_LAG has no settle, as it is about when data comes; remove it");
        }
        if (subject == Subject.VERY_DISSATISFIED && threshold.limit() > 5) {
            throw refused("limit must be a score from 1 to 5, but is " + threshold.limit());
        }
    }

    private static void match(Subject subject, Setting setting, String name, Object value) {
        if (subject.needs(setting) && value == null) {
            throw refused(subject + " needs a " + name + "; add it");
        }
        if (!subject.needs(setting) && value != null) {
            throw refused(subject + " has no " + name + "; remove it");
        }
    }

    static void tiers(Subject subject, RateTarget rate, List<Tier> tiers) {
        if (tiers.isEmpty()) {
            throw refused("tiers is empty; add one such as {severity: WARNING, alpha: 0.01}");
        }
        boolean byEvidence = subject.needs(Setting.ALPHA);
        boolean byAge = subject.needs(Setting.WORKING_DAYS);
        if (!byEvidence && !byAge && tiers.size() > 1) {
            throw refused(subject + " has one tier, but " + tiers.size() + " are given; keep one");
        }
        for (int i = 0; i < tiers.size(); i++) {
            Tier tier = tiers.get(i);
            if (byEvidence != tier.alpha() > 0) {
                throw refused(
                        byEvidence
                                ? "the tier " + tier.severity() + " needs an alpha such as 0.01"
                                : subject + " is not judged by evidence; remove alpha");
            }
            if (!byAge && tier.afterWorkingDays() > 0) {
                throw refused(subject + " does not grow worse with age; remove afterWorkingDays");
            }
            if (i > 0) {
                order(byEvidence, tiers.get(i - 1), tier);
            }
        }
        bounds(rate, tiers.get(0));
    }

    private static void order(boolean byEvidence, Tier milder, Tier tier) {
        int rise = tier.severity().compareTo(milder.severity());
        if (rise < 0 || byEvidence && (rise == 0 || tier.alpha() >= milder.alpha())) {
            throw refused(
                    "tiers must be in order, the mildest first and each with a smaller alpha than"
                            + " the one before; mend "
                            + tier.severity());
        }
        if (!byEvidence && tier.afterWorkingDays() <= milder.afterWorkingDays()) {
            throw refused(
                    "afterWorkingDays must grow from tier to tier, but "
                            + tier.afterWorkingDays()
                            + " follows "
                            + milder.afterWorkingDays());
        }
    }

    private static void bounds(RateTarget rate, Tier first) {
        if (first.afterWorkingDays() > 0) {
            throw refused("the first tier opens at once; set its afterWorkingDays to 0");
        }
        if (rate != null && rate.clearTail() <= first.alpha()) {
            throw refused(
                    "clearTail must be above the first tier's alpha "
                            + first.alpha()
                            + ", or an alert would open and clear at once, but is "
                            + rate.clearTail());
        }
    }

    static void times(Subject subject, Duration hold, Duration keep) {
        time(subject, "hold", hold);
        time(subject, "keep", keep);
    }

    private static void time(Subject subject, String name, Duration time) {
        if (time.isNegative() || time.compareTo(LONGEST) > 0) {
            throw refused(name + " must be from 0 to 30 days, but is " + time);
        }
        if (!subject.needs(Setting.TARGET) && !time.isZero()) {
            throw refused(subject + " has no " + name + "; remove it");
        }
    }

    static void scope(Subject subject, ScopeSelector scope) {
        if (!subject.isFigure()
                && scope.level() != null
                && !scope.level().equals(UnitTree.COMMUNE)) {
            throw refused(
                    subject
                            + " is watched in communes only; set scope.level to COMMUNE, not "
                            + scope.level());
        }
    }

    private static IllegalArgumentException refused(String sentence) {
        return new IllegalArgumentException(sentence + ".");
    }
}
