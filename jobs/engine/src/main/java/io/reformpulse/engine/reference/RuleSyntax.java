package io.reformpulse.engine.reference;

import com.fasterxml.jackson.databind.JsonNode;
import io.reformpulse.domain.alert.Severity;
import io.reformpulse.domain.alert.rule.Direction;
import io.reformpulse.domain.alert.rule.MuteHours;
import io.reformpulse.domain.alert.rule.RateTarget;
import io.reformpulse.domain.alert.rule.Removal;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.RuleVersion;
import io.reformpulse.domain.alert.rule.Runbook;
import io.reformpulse.domain.alert.rule.ScopeSelector;
import io.reformpulse.domain.alert.rule.Subject;
import io.reformpulse.domain.alert.rule.Threshold;
import io.reformpulse.domain.alert.rule.Tier;
import io.reformpulse.domain.kpi.WindowType;
import io.reformpulse.domain.unit.UnitTree;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** How one rule is written in {@code targets.yaml}. */
final class RuleSyntax {
    private static final List<String> KEYS =
            List.of(
                    "id",
                    "version",
                    "author",
                    "effectiveFrom",
                    "removed",
                    "subject",
                    "scope",
                    "window",
                    "target",
                    "direction",
                    "minimumCases",
                    "minimumBad",
                    "clearTail",
                    "settle",
                    "limit",
                    "span",
                    "at",
                    "tiers",
                    "hold",
                    "keep",
                    "mute",
                    "runbook");

    private final RuleEntry entry;
    private final ZoneId zone;

    RuleSyntax(JsonNode node, ZoneId zone) {
        this.entry = new RuleEntry(node);
        this.zone = zone;
    }

    /**
     * @throws IllegalArgumentException or a DateTimeException with what is wrong
     */
    RuleVersion parse(UnitTree units) {
        entry.allowOnly(KEYS);
        String id = entry.text("id");
        int version = Math.toIntExact(entry.wholeNumber("version"));
        String author = entry.text("author");
        long effectiveFrom = entry.instant("effectiveFrom", zone);
        if (entry.flag("removed", false)) {
            return new Removal(id, version, author, effectiveFrom);
        }
        Rule rule =
                new Rule(
                        id,
                        version,
                        author,
                        effectiveFrom,
                        entry.word("subject", Subject.values()),
                        scope(),
                        rate(),
                        new Threshold(
                                entry.has("limit") ? entry.wholeNumber("limit") : null,
                                entry.has("span") ? entry.duration("span") : null,
                                entry.has("at") ? entry.time("at") : null),
                        tiers(),
                        entry.has("hold") ? entry.duration("hold") : Duration.ZERO,
                        entry.has("keep") ? entry.duration("keep") : Duration.ZERO,
                        mute(),
                        runbook());
        rule.scope().check(units);
        return rule;
    }

    private ScopeSelector scope() {
        if (!entry.has("scope")) {
            return ScopeSelector.COMMUNES;
        }
        RuleEntry scope = entry.nested("scope");
        scope.allowOnly(List.of("unit", "level", "subtree"));
        return new ScopeSelector(
                scope.has("unit") ? scope.text("unit") : null,
                scope.has("level") ? scope.text("level") : null,
                scope.flag("subtree", true));
    }

    /** Null without a target; what else belongs to one is then refused. */
    private RateTarget rate() {
        if (!entry.has("target")) {
            for (String key :
                    List.of("window", "direction", "minimumCases", "minimumBad", "settle")) {
                if (entry.has(key)) {
                    throw new IllegalArgumentException(
                            key + " goes with a target only; add a target, or remove " + key);
                }
            }
            return null;
        }
        return new RateTarget(
                entry.has("window")
                        ? entry.word("window", WindowType.values())
                        : WindowType.ROLLING_30D,
                entry.number("target"),
                entry.has("direction")
                        ? entry.word("direction", Direction.values())
                        : Direction.AT_LEAST,
                entry.has("minimumCases")
                        ? entry.wholeNumber("minimumCases")
                        : RateTarget.FEWEST_CASES,
                entry.has("minimumBad") ? entry.wholeNumber("minimumBad") : RateTarget.USUAL_BAD,
                entry.has("clearTail") ? entry.number("clearTail") : RateTarget.USUAL_CLEAR_TAIL,
                entry.has("settle") ? entry.days("settle") : 0);
    }

    private List<Tier> tiers() {
        List<Tier> tiers = new ArrayList<>();
        for (RuleEntry tier : entry.list("tiers")) {
            tier.allowOnly(List.of("severity", "alpha", "afterWorkingDays"));
            tiers.add(
                    new Tier(
                            tier.word("severity", Severity.values()),
                            tier.has("alpha") ? tier.number("alpha") : 0,
                            tier.has("afterWorkingDays")
                                    ? Math.toIntExact(tier.wholeNumber("afterWorkingDays"))
                                    : 0));
        }
        return tiers;
    }

    private MuteHours mute() {
        return entry.has("mute") ? entry.hours("mute") : null;
    }

    private Runbook runbook() {
        if (!entry.has("runbook")) {
            return Runbook.NONE;
        }
        RuleEntry runbook = entry.nested("runbook");
        runbook.allowOnly(List.of("vi", "en"));
        return new Runbook(runbook.text("vi"), runbook.text("en"));
    }
}
