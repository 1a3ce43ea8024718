package io.reformpulse.domain.alert.rate;

import io.reformpulse.domain.alert.rule.RateTarget;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.Tier;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The criteria of all rate rules, made once and shared by all units. Safe for use by several
 * threads.
 */
public final class RateCriteria {
    private record Key(RateTarget target, List<Tier> tiers) {}

    private final Map<Key, RateCriterion> criteria = new ConcurrentHashMap<>();

    public RateCriterion of(Rule rule) {
        return criteria.computeIfAbsent(
                new Key(rule.rate(), rule.tiers()),
                key -> new RateCriterion(key.target, key.tiers));
    }
}
