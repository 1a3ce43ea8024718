package io.reformpulse.domain.alert;

import io.reformpulse.domain.alert.rule.RateTarget;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.Rules;
import io.reformpulse.domain.alert.rule.ScopeSelector;
import io.reformpulse.domain.alert.rule.Subject;
import io.reformpulse.domain.alert.rule.Threshold;
import io.reformpulse.domain.kpi.WindowType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A rule of each subject with a target that random feeds miss and meet, rates at every level. */
public final class LooseRules {
    private static final ScopeSelector EVERYWHERE = new ScopeSelector(null, null, true);

    private LooseRules() {}

    public static List<Rule> all() {
        List<Rule> rules = new ArrayList<>();
        for (Subject subject : Subject.values()) {
            rules.add(
                    Rules.named(
                            loose(subject),
                            subject.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        rules.add(
                Rules.named(
                        Rules.with(
                                Rules.rate(
                                        Subject.ON_TIME_RATE,
                                        RateTarget.atLeast(WindowType.MONTH, 0.8)),
                                EVERYWHERE),
                        "monthly"));
        return rules;
    }

    private static Rule loose(Subject subject) {
        Rule rule = Rules.of(subject);
        if (subject.isFigure()) {
            return Rules.with(
                    Rules.with(rule, RateTarget.atLeast(WindowType.ROLLING_30D, 0.8)), EVERYWHERE);
        }
        return switch (subject) {
            case BULK_CLOSING, RATING_BURST ->
                    Rules.with(rule, Threshold.of(2, Duration.ofHours(6)));
            case FEED_SILENT -> Rules.with(rule, Threshold.ofSpan(Duration.ofHours(8)));
            default -> rule;
        };
    }
}
