package io.reformpulse.standalone.rules;

import io.reformpulse.domain.alert.news.Language;
import io.reformpulse.domain.alert.rule.Direction;
import io.reformpulse.domain.alert.rule.RateTarget;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.RuleVersion;
import io.reformpulse.domain.alert.rule.ScopeSelector;
import io.reformpulse.domain.alert.rule.Threshold;
import io.reformpulse.domain.alert.rule.Tier;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** A version of a rule as one line for a person. */
public final class RuleLine {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final String SHAPE = "%-25s %7s  %-16s  %-24s  %-16s  %-29s %s";

    private RuleLine() {}

    public static String header() {
        return SHAPE.formatted("id", "version", "from", "subject", "scope", "target", "severities");
    }

    public static String of(RuleVersion version, ZoneId zone) {
        String from = from(version, zone);
        if (!(version instanceof Rule rule)) {
            return SHAPE.formatted(version.id(), version.version(), from, "(ends)", "", "", "")
                    .stripTrailing();
        }
        return SHAPE.formatted(
                        rule.id(),
                        rule.version(),
                        from,
                        rule.subject(),
                        scope(rule.scope()),
                        target(rule),
                        severities(rule.tiers()))
                .stripTrailing();
    }

    /** Its name, and from when on it holds in local time. */
    public static String brief(RuleVersion version, ZoneId zone) {
        return version.id()
                + " version "
                + version.version()
                + (version instanceof Rule ? " holds from " : " ends the rule from ")
                + from(version, zone);
    }

    private static String from(RuleVersion version, ZoneId zone) {
        return MINUTE.format(Instant.ofEpochMilli(version.effectiveFrom()).atZone(zone));
    }

    private static String scope(ScopeSelector scope) {
        String level = scope.level() == null ? "" : scope.level();
        if (scope.unitCode() == null) {
            return level.isEmpty() ? "all" : level;
        }
        String unit = scope.unitCode() + (scope.subtree() ? "/.." : "");
        return level.isEmpty() ? unit : unit + " " + level;
    }

    private static String target(Rule rule) {
        List<String> parts = new ArrayList<>();
        RateTarget rate = rule.rate();
        if (rate != null) {
            parts.add(
                    (rate.direction() == Direction.AT_LEAST ? ">= " : "<= ")
                            + Language.EN.percent(rate.target())
                            + " "
                            + rate.window());
        }
        Threshold threshold = rule.threshold();
        if (threshold.limit() != null) {
            parts.add("limit " + threshold.limit());
        }
        if (threshold.span() != null) {
            parts.add("span " + Language.EN.span(threshold.spanMillis()));
        }
        if (threshold.at() != null) {
            parts.add("at " + threshold.at());
        }
        return String.join(", ", parts);
    }

    private static String severities(List<Tier> tiers) {
        List<String> severities = new ArrayList<>();
        for (Tier tier : tiers) {
            int days = tier.afterWorkingDays();
            severities.add(tier.severity() + (days == 0 ? "" : " +" + days + "d"));
        }
        return String.join(", ", severities);
    }
}
